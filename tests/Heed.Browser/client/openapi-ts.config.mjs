// Makes the client into the folder that the test names.
export default {
  input: process.env.HEED_DOCUMENT,
  output: { path: process.env.HEED_CLIENT, importFileExtension: ".js" },
  plugins: ["@hey-api/client-fetch", "@hey-api/typescript", "@hey-api/sdk"],
};
