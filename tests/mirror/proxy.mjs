// A web server with TLS and a proxy in front of it, both on this machine.
//
//     node proxy.mjs FOLDER CERTIFICATE KEY LOG
//
// Prints the two ports. Whatever the proxy is asked to connect to, it connects to the server, and writes
// down what it was asked.
import { appendFileSync, readFileSync } from "node:fs";
import { createServer as createProxy } from "node:http";
import { createServer } from "node:https";
import { connect } from "node:net";
import { join } from "node:path";

const [folder, cert, key, log] = process.argv.slice(2);
const server = createServer({ cert: readFileSync(cert), key: readFileSync(key) }, (asked, answer) => {
  const path = decodeURIComponent(asked.url.split("?")[0]);
  try {
    const bytes = readFileSync(join(folder, path));
    answer.writeHead(200, { "Content-Length": bytes.length });
    answer.end(bytes);
  } catch {
    answer.writeHead(404, { "Content-Length": 0 });
    answer.end();
  }
});
const proxy = createProxy();
proxy.on("connect", (asked, socket) => {
  appendFileSync(log, `${asked.url}\n`);
  const onward = connect(server.address().port, "127.0.0.1", () => {
    socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
    onward.pipe(socket);
    socket.pipe(onward);
  });
  for (const end of [onward, socket]) end.on("error", () => {});
});
server.listen(0, "127.0.0.1", () => {
  proxy.listen(0, "127.0.0.1", () => {
    console.log(`${server.address().port} ${proxy.address().port}`);
  });
});
