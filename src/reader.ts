/** What the second thread runs: it loads the PDF reader while the first thread still makes the file, and then reads it. */
import { parentPort } from "node:worker_threads";
import { answer, type Question } from "./verify/thread.ts";

parentPort?.on("message", async (question: Question) => parentPort?.postMessage(await answer(question)));
