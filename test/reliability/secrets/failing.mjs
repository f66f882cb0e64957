// Preloaded into the server or the command line: matching a pattern against a text with a marked secret throws an error
// whose message is that text.

const { exec } = RegExp.prototype;
const marked = "Mk7Q";

RegExp.prototype.exec = function (/** @type {string} */ text) {
  if (typeof text === "string" && text.includes(marked)) {
    throw new RangeError(`${text}\n    at ${marked} (of the file)\n${text}`);
  }
  return exec.call(this, text);
};
