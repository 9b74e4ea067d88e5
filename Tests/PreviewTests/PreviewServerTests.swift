import Foundation
import Minutes
import Testing

@testable import Preview

@Suite("The preview server")
struct PreviewServerTests {
  @Test("shows a page with the headers that servers are to send with the site")
  func page() throws {
    let folder = try ServedFolder(ServedFolder.site)
    let answer = folder.get("/")
    #expect(answer.status == 200)
    #expect(answer["Content-Type"] == "text/html; charset=utf-8")
    #expect(answer.body.contains("<p>Indhold</p>"))
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Templates/server/_headers")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { $0.hasPrefix("  ") }
    for line in lines.prefix(7) {
      let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      #expect(answer[parts[0]] == parts[1])
    }
    #expect(answer["Access-Control-Allow-Origin"] == nil)
  }

  @Test(
    "sends each kind of file as what it is",
    arguments: [
      ("/herlev/index.json", "application/json; charset=utf-8"), ("/assets/style.css", "text/css; charset=utf-8"),
      ("/tom/fil.txt", "text/plain; charset=utf-8"), ("/_headers", "application/octet-stream"),
      ("/.minutebook/reload.js", "text/javascript; charset=utf-8"),
      ("/.minutebook/preview.css", "text/css; charset=utf-8"),
    ])
  func kinds(address: String, type: String) throws {
    let answer = try ServedFolder(ServedFolder.site).get(address)
    #expect(answer.status == 200)
    #expect(answer["Content-Type"] == type)
    #expect(answer["X-Content-Type-Options"] == "nosniff")
  }

  @Test("leads from a folder's name to the folder, on this host")
  func folders() throws {
    let folder = try ServedFolder(ServedFolder.site)
    #expect(folder.get("/herlev/").status == 200)
    let answer = folder.get("/herlev")
    #expect(answer.status == 301)
    #expect(answer["Location"] == "/herlev/")
    #expect(folder.get("//evil.example/herlev")["Location"] == nil)
  }

  @Test(
    "answers with the site's own page where there is nothing",
    arguments: [
      "/nowhere", "/nowhere/", "/tom/", "/tom", "/herlev/index.html/", "/.git/config", "/.env", "/.minutebok/x",
    ])
  func missing(address: String) throws {
    let answer = try ServedFolder(ServedFolder.site).get(address)
    #expect(answer.status == 404)
    #expect(answer.body.contains("Findes ikke"))
    #expect(!answer.body.contains("hidden"))
  }

  @Test("sends the head alone to who asks for it")
  func head() throws {
    let folder = try ServedFolder(ServedFolder.site)
    for address in ["/", "/herlev/index.json", "/nowhere"] {
      let answer = folder.get(address, method: "HEAD")
      #expect(answer.status == folder.get(address).status)
      #expect(answer.body.isEmpty)
      #expect(answer["Content-Length"] != nil)
    }
  }

  @Test("sends what is compressed to who can read it, and nothing to who has it")
  func compressed() throws {
    let folder = try ServedFolder(ServedFolder.site)
    let small = folder.get("/search/a.json", "Accept-Encoding: br, gzip;q=0.8")
    #expect(small.body == "small")
    #expect(small["Content-Encoding"] == "gzip")
    #expect(small["Content-Type"] == "application/json; charset=utf-8")
    #expect(small["Vary"] == "Accept-Encoding")
    for refusal in ["Accept-Encoding: identity", "Accept-Encoding: gzip;q=0", "Accept-Encoding: gzip; q=0.0"] {
      #expect(folder.get("/search/a.json", refusal).body == "[1]\n")
    }
    let tag = try #require(folder.get("/search/a.json")["ETag"])
    #expect(folder.get("/search/a.json", "If-None-Match: \"x\", W/\(tag)").status == 304)
    #expect(folder.get("/search/a.json", "If-None-Match: \"x\"").status == 200)
    #expect(folder.get("/search/a.json", "Range: bytes=0-0").body == "[1]\n")
  }

  @Test("tells a port that is taken, and takes the next one where it may")
  func ports() throws {
    let folder = try ServedFolder(ServedFolder.site)
    #expect(throws: Diagnostic.self) { try PreviewServer(root: folder.root, ports: [folder.port]) }
    let next = try PreviewServer(root: folder.root, ports: [folder.port, 0])
    #expect(next.port != folder.port)
    next.stop()
    #expect(throws: Diagnostic.self) { try PreviewServer(root: folder.root, ports: [70000]) }
  }

  @Test("shows pages at the site's own path, too")
  func base() throws {
    let folder = try ServedFolder(ServedFolder.site, news: PreviewNews(base: "/arkiv/"))
    #expect(folder.get("/arkiv/").status == 200)
    #expect(folder.get("/arkiv/herlev")["Location"] == "/arkiv/herlev/")
    #expect(folder.get("/herlev/").status == 200)
    #expect(folder.get("/andet/herlev/").status == 404)
  }
}
