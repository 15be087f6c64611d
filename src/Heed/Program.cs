return await Heed.Commands.HeedCommand.RunAsync(args);
