import { Socket } from "node:net";

/*
 * Loaded into every process of a product under test: the server calls nobody but its own machine
 * (trust.md, Outbound). A call to anywhere else fails, and its line in the log fails the test.
 */
const HERE = /^(localhost|127(\.\d+){3}|::1|::ffff:127(\.\d+){3})$/;
const connect = Socket.prototype.connect;

Socket.prototype.connect = function connectHere(...args) {
  // Node normalises what it was called with into one list: the options, then the callback.
  const options = Array.isArray(args[0]) ? args[0][0] : args[0];
  const host = typeof options === "object" ? options?.host : args[1];
  if (typeof host === "string" && !HERE.test(host)) {
    console.error(`OUTBOUND ${host}`);
    throw new Error(`A call to ${host}, outside this machine.`);
  }
  return connect.apply(this, args);
};
