// The browser comes from the machine or from an npm package (src/pipeline/browser): nothing to download.
module.exports = { skipDownload: true }
