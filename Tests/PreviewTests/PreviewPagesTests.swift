import Foundation
import Minutes
import Testing

@testable import Preview

@Suite("What the preview puts into a page")
struct PreviewPagesTests {
  private let mistake = Diagnostic.error(
    "Content/<i>.yml", line: 3, column: 2, "“<script>alert(1)</script>” is wrong", sourceLine: "\t<b>&\"",
    advice: "Write 'it' & save.")

  @Test("is a script that loads it again, at its end; the file stays as it is")
  func script() throws {
    let folder = try ServedFolder(ServedFolder.site)
    let body = folder.get("/").body
    #expect(body.components(separatedBy: "/.minutebook/reload.js").count == 2)
    let script = try #require(body.range(of: "<script "))
    let end = try #require(body.range(of: "</body>"))
    #expect(script.lowerBound < end.lowerBound)
    #expect(try String(contentsOfFile: folder.root + "/index.html", encoding: .utf8) == ServedFolder.page)
    #expect(!body.contains("minutebook-preview"))
  }

  @Test("changes with each build, and so does the page's tag")
  func turns() throws {
    let folder = try ServedFolder(ServedFolder.site)
    let first = folder.get("/.minutebook/build").body
    let tag = try #require(folder.get("/")["ETag"])
    #expect(folder.get("/").body.contains("data-build=\"\(first.trimmingCharacters(in: .newlines))\""))
    #expect(folder.get("/", "If-None-Match: \(tag)").status == 304)
    folder.server.show(PreviewNews())
    #expect(folder.get("/.minutebook/build").body != first)
    #expect(folder.get("/", "If-None-Match: \(tag)").status == 200)
  }

  @Test("is what stopped the build, escaped, in front of the last good page")
  func mistakes() throws {
    let folder = try ServedFolder(ServedFolder.site, news: PreviewNews(problems: [mistake]))
    let answer = folder.get("/")
    #expect(answer.status == 200)
    for text in [
      "could not be built: 1 mistake<", "<code>Content/&lt;i&gt;.yml:3:2</code>",
      "“&lt;script&gt;alert(1)&lt;/script&gt;” is wrong", "&lt;b&gt;&amp;&quot;", "Write &#39;it&#39; &amp; save.",
      "<p>Indhold</p>",
    ] { #expect(answer.body.contains(text)) }
    #expect(!answer.body.contains("<script>"))
    #expect(folder.get("/assets/style.css").body == "p { }\n")
    folder.server.show(PreviewNews())
    #expect(!folder.get("/").body.contains("could not be built"))
  }

  @Test("stands alone where there is no site yet")
  func alone() throws {
    let folder = try ServedFolder([:])
    let waiting = folder.get("/herlev/")
    #expect(waiting.status == 503)
    #expect(waiting.body.contains("<h1>The site is being built</h1>"))
    folder.server.show(PreviewNews(problems: [mistake, mistake]))
    #expect(folder.get("/").body.contains("<h1>The site could not be built: 2 mistakes</h1>"))
    #expect(folder.get("/").body.contains("/.minutebook/reload.js"))
  }

  @Test("shows a hundred mistakes and counts the others")
  func many() throws {
    let folder = try ServedFolder(
      [:], news: PreviewNews(problems: Array(repeating: mistake, count: 130)))
    let body = folder.get("/").body
    #expect(body.components(separatedBy: "<li>").count == 101)
    #expect(body.contains("And 30 more"))
  }
}
