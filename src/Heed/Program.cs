Heed.Platform.Files.OwnerOnly.Always();
return await Heed.Commands.HeedCommand.RunAsync(args);
