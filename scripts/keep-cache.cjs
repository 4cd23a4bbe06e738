/** For the build, with `node --require`: when a script has done its work, writes beside it what V8 knows of it by then. */
const fs = require("node:fs");
const vm = require("node:vm");
const { isMainThread, parentPort } = require("node:worker_threads");

const kept = [];
vm.Script = class extends vm.Script {
  constructor(source, options) {
    super(source, options);
    kept.push(() => fs.writeFileSync(options.filename.replace(/js$/, "cache"), this.createCachedData()));
  }
};
const keep = () => {
  for (const write of kept.splice(0)) write();
};

if (isMainThread) process.on("exit", keep);
else {
  // A second thread has done its work when it answers; it is not there any more when the program ends.
  const answer = parentPort.postMessage.bind(parentPort);
  parentPort.postMessage = (message) => {
    keep();
    answer(message);
  };
}
