import Foundation
import Testing

@testable import Preview

@Suite("The preview server gives nothing away")
struct PreviewAttackTests {
  @Test(
    "to an address that leads out of its folder",
    arguments: [
      "../", "..%2f", "%2e%2e/", "%2e%2e%2f", "..%5c", "..\\", "%2e%2e%5c", "..%252f", "%252e%252e%252f", "..%c0%af",
      "%c0%ae%c0%ae/", "..%e0%80%af", "..;/", ".%2e/", "%2e./", "..%00/", "....//", "..//", "/./../", "%uff0e%uff0e/",
      "..%ef%bc%8f",
    ])
  func traversal(up: String) throws {
    let folder = try ServedFolder(ServedFolder.site)
    for count in [1, 2, 3, 8] {
      for name in ["secret.txt", "etc/passwd", "secret.txt%00.html"] {
        let answer = folder.get("/" + String(repeating: up, count: count) + name)
        #expect([400, 404].contains(answer.status))
        #expect(!answer.body.contains(ServedFolder.secret) && !answer.body.contains("root:"))
      }
    }
  }

  @Test("through a link, wherever it leads, or a pipe")
  func links() throws {
    let folder = try ServedFolder(ServedFolder.site)
    let manager = FileManager.default
    try manager.createSymbolicLink(atPath: folder.root + "/out.txt", withDestinationPath: "../secret.txt")
    try manager.createSymbolicLink(atPath: folder.root + "/out", withDestinationPath: folder.path)
    try manager.createSymbolicLink(atPath: folder.root + "/in.json", withDestinationPath: "herlev/index.json")
    mkfifo(folder.root + "/pipe.txt", 0o644)
    for address in ["/out.txt", "/out/secret.txt", "/out", "/out/", "/in.json", "/pipe.txt"] {
      let answer = folder.get(address)
      #expect(answer.status == 404)
      #expect(!answer.body.contains(ServedFolder.secret))
    }
  }

  @Test(
    "to who asks by another name",
    arguments: [
      "evil.example", "evil.example:{port}", "127.0.0.1.evil.example", "localhost.evil.example:{port}",
      "127.0.0.1:{port}@evil", "", "[::1", "127.0.0.1:1", "127.0.0.1", "localhost\0:{port}", "127.0.0.2:{port}",
      "0.0.0.0:{port}", " ", "2130706433:{port}",
    ])
  func hosts(host: String) throws {
    let folder = try ServedFolder(ServedFolder.site)
    let answer = folder.get("/", host: host.replacing("{port}", with: String(folder.port)))
    #expect([0, 400, 421].contains(answer.status))
    #expect(!answer.body.contains("Indhold"))
  }

  @Test(
    "but to its own names", arguments: ["127.0.0.1:{port}", "localhost:{port}", "LOCALHOST:{port}", "[::1]:{port}"])
  func ownHosts(host: String) throws {
    let folder = try ServedFolder(ServedFolder.site)
    #expect(folder.get("/", host: host.replacing("{port}", with: String(folder.port))).status == 200)
  }

  @Test("to who names no host, two, or another one in front")
  func hostHeaders() throws {
    let folder = try ServedFolder(ServedFolder.site)
    let own = "Host: 127.0.0.1:\(folder.port)\r\n"
    for request in [
      "GET / HTTP/1.1\r\nConnection: close\r\n\r\n", "GET / HTTP/1.0\r\n\r\n",
      "GET / HTTP/1.1\r\n\(own)Host: evil.example\r\nConnection: close\r\n\r\n",
      "GET / HTTP/1.1\r\n\(own)\(own)Connection: close\r\n\r\n",
      "GET http://evil.example/ HTTP/1.1\r\n\(own)Connection: close\r\n\r\n",
    ] { #expect([0, 400, 421].contains(folder.raw(request).status)) }
  }

  @Test(
    "to another method than GET and HEAD",
    arguments: ["PUT", "POST", "DELETE", "PATCH", "TRACE", "CONNECT", "OPTIONS", "PROPFIND", "get", "G\u{1}T"])
  func methods(method: String) throws {
    let folder = try ServedFolder(ServedFolder.site)
    let answer = folder.get("/", method: method, "Content-Length: 0")
    #expect([0, 400, 405, 501].contains(answer.status))
    if answer.status == 405 { #expect(answer["Allow"] == "GET, HEAD") }
    #expect(folder.get("/", method: method, "Content-Length: 5").status != 200)
  }

  @Test("to what is no request, and lives on")
  func malformed() throws {
    let folder = try ServedFolder(ServedFolder.site)
    let own = "Host: 127.0.0.1:\(folder.port)\r\nConnection: close\r\n\r\n"
    let requests = [
      "\r\n\r\n", String(repeating: "\0", count: 64) + "\r\n\r\n", "GET / HTTP/9.9\r\n" + own, "GET /\r\n\r\n",
      "GET / HTTP/1.1\nHost: evil\n\n", "GET / HTTP/1.1\r\nHost : 127.0.0.1:\(folder.port)\r\n\r\n",
      "GET /\(String(repeating: "a", count: 70000)) HTTP/1.1\r\n" + own,
      "GET / HTTP/1.1\r\nX: \(String(repeating: "a", count: 200_000))\r\n" + own,
      "GET / HTTP/1.1\r\n" + String(repeating: "X: a\r\n", count: 5000) + own,
      "GET / HTTP/1.1\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n" + own,
      "GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n" + own, "GET / HTTP/1.1\r\nContent-Length: 4\r\n" + own,
      "GET / HTTP/1.1\r\nContent-Length: -1\r\n" + own,
      "GET / HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n" + own, "GET /%zz%a HTTP/1.1\r\n" + own,
      "GET /%ff%fe HTTP/1.1\r\n" + own, "GET /ø HTTP/1.1\r\n" + own, "GET * HTTP/1.1\r\n" + own,
      "GET / / HTTP/1.1\r\n" + own,
    ]
    for request in requests {
      guard let connection = RawConnection(port: folder.port) else { continue }
      connection.send(Array(request.utf8))
      // Nothing more comes: a server that waits for more is not to be waited for.
      connection.sendNothingMore()
      #expect(RawAnswer(connection.receive()).status != 200)
      #expect(folder.get("/").status == 200)
    }
  }

  @Test("of what an address says: no header, no markup, no other host")
  func reflection() throws {
    let folder = try ServedFolder(ServedFolder.site)
    for address in [
      "/%0d%0aSet-Cookie:x=1", "/x%0d%0aX-Injected:1", "/%3Cscript%3Ealert(1)%3C/script%3E", "//evil.example/%2f..",
      "//evil.example", "/\\evil.example", "/%5cevil.example/", "/%09/evil.example",
    ] {
      let answer = folder.get(address)
      #expect([400, 404].contains(answer.status))
      #expect(answer["Set-Cookie"] == nil && answer["X-Injected"] == nil && answer["Location"] == nil)
      #expect(!answer.body.contains("alert(1)"))
    }
  }

  @Test("of its time to slow browsers: 64 of them keep nobody waiting")
  func slow() throws {
    let folder = try ServedFolder(ServedFolder.site)
    var slow: [RawConnection] = []
    for _ in 0..<64 {
      let connection = try #require(RawConnection(port: folder.port))
      connection.send(Array("GET / HTTP/1.1\r\nX: ".utf8))
      slow.append(connection)
    }
    #expect(folder.get("/").status == 200)
    #expect(slow.count == 64)
  }
}
