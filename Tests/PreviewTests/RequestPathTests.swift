import Testing

@testable import Preview

@Suite("The address that a browser asks for")
struct RequestPathTests {
  @Test("is taken apart, decoded once")
  func names() {
    #expect(RequestPath(Array("/".utf8)) == RequestPath(names: [], isFolder: true))
    #expect(
      RequestPath(Array("/herlev/index.html".utf8)) == RequestPath(names: ["herlev", "index.html"], isFolder: false))
    #expect(RequestPath(Array("/s%C3%B8g/".utf8)) == RequestPath(names: ["søg"], isFolder: true))
    #expect(RequestPath(Array("/søg".utf8)) == RequestPath(names: ["søg"], isFolder: false))
    #expect(RequestPath(Array("/%252e%252e/x".utf8)) == RequestPath(names: ["%2e%2e", "x"], isFolder: false))
  }

  @Test(
    "is refused where it could lead elsewhere, or means nothing",
    arguments: [
      "", "x", "*", "http://127.0.0.1/", "//evil.example", "/a//b", "/..", "/../x", "/./x", "/a/../b", "/%2e%2e/x",
      "/.%2E/x",
      "/%2e", "/a%2fb", "/a%5cb", "/a\\b", "/%00", "/a%00.html", "/%0d%0aX:1", "/%zz", "/%a", "/%", "/%ff%fe",
      "/%c0%af", "/%7f",
    ])
  func refused(address: String) {
    #expect(RequestPath(Array(address.utf8)) == nil)
  }

  @Test("is refused where it is longer than any page's")
  func long() {
    #expect(RequestPath(Array("/\(String(repeating: "a/", count: 3000))".utf8)) == nil)
    #expect(RequestPath(Array("/\(String(repeating: "a", count: 300))".utf8)) == nil)
  }

  @Test("of a folder begins with one slash and is escaped")
  func folder() {
    #expect(RequestPath(Array("/s%C3%B8g%20her".utf8))?.folderAddress == "/s%C3%B8g%20her/")
    #expect(RequestPath(Array("/%09".utf8)) == nil)
    #expect(RequestPath(Array("/a:b".utf8))?.folderAddress == "/a%3Ab/")
  }

  @Test("tells what is hidden")
  func hidden() {
    #expect(RequestPath(Array("/.git/config".utf8))?.isHidden == true)
    #expect(RequestPath(Array("/a/.env".utf8))?.isHidden == true)
    #expect(RequestPath(Array("/a.b/c".utf8))?.isHidden == false)
  }
}
