"""Plays a host of FirstAgenda Publication for the tests of `minutebook fetch`.

Usage: portal.py SCRIPT LOG. SCRIPT is a JSON file that is read anew at each request: {"files": {path: answer}}, where an
answer may have "status", "headers", "body", "etag", "times" (how often it is given before "then" is), "slow" (seconds),
"size" (a body of so many bytes). LOG gets one line for each request. The port is printed on the first line.
"""
import json
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

given = {}


class Portal(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        with open(sys.argv[1], encoding="utf-8") as file:
            script = json.load(file)
        has_cookie = "portal=anonymous" in (self.headers.get("Cookie") or "")
        with open(sys.argv[2], "a", encoding="utf-8") as log:
            mark = self.headers.get("If-None-Match") or "-"
            log.write(f"{self.path} {mark} {'cookie' if has_cookie else '-'} {self.headers.get('User-Agent')}\n")
        answer = script["files"].get(self.path)
        if self.path == "/" and answer is None:
            return self.reply(302, {"Set-Cookie": "portal=anonymous; Path=/", "Location": "/vis"}, b"")
        if self.path == "/vis" and answer is None:
            return self.reply(200, {}, b"<html></html>")
        if self.path.startswith("/api/") and script.get("cookie") and not has_cookie:
            return self.reply(302, {"Location": "/"}, b"")
        while answer is not None and "times" in answer:
            count = given.get(self.path, 0)
            if count < answer["times"]:
                given[self.path] = count + 1
                break
            answer = answer["then"]
        if answer is None:
            return self.reply(404, {}, b"nothing here")
        time.sleep(answer.get("slow", 0))
        headers = dict(answer.get("headers", {}))
        if "etag" in answer:
            headers["ETag"] = answer["etag"]
            if self.headers.get("If-None-Match") == answer["etag"]:
                return self.reply(304, headers, b"")
        body = answer.get("body", "").encode()
        if "size" in answer:
            body = b"{" + b" " * answer["size"]
        return self.reply(answer.get("status", 200), headers, body)

    def reply(self, status, headers, body):
        try:
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            if status != 304:
                self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def log_message(self, *arguments):
        pass


server = ThreadingHTTPServer(("127.0.0.1", 0), Portal)
print(server.server_address[1], flush=True)
server.serve_forever()
