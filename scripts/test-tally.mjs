/** A vitest reporter that writes down how many tests passed, failed and were skipped, and why those were. */
import fs from "node:fs";

export default class TestTally {
  onTestRunEnd(modules, errors) {
    const tally = { passed: 0, failed: errors.length, skipped: [] };
    for (const module of modules) {
      // A file that could not be loaded counts as one failure.
      if (module.errors().length > 0) tally.failed++;
      for (const test of module.children.allTests()) {
        const { state, note } = test.result();
        if (state === "passed") tally.passed++;
        if (state === "failed") tally.failed++;
        if (state === "skipped")
          tally.skipped.push({ name: test.fullName, file: module.relativeModuleId, why: note ?? "" });
      }
    }
    fs.writeFileSync(process.env.READOUT_TEST_TALLY, JSON.stringify(tally));
  }
}
