import Archive
import Exchange
import JSON
import Minutes
import Testing

@testable import Fetching

@Suite("A portal's texts")
struct PortalTextTests {
  @Test(
    "robots.txt: the longest rule of the own group counts",
    arguments: [
      ("", "/x", true), ("User-agent: *\nDisallow: /", "/x", false), ("User-agent: *\nDisallow:", "/x", true),
      ("User-agent: *\nDisallow: /\n\nUser-agent: Minutebook\nAllow: /", "/x", true),
      ("User-agent: a\nUser-agent: minutebook\nDisallow: /api\nAllow: /api/agenda", "/api/agenda/1", true),
      ("user-agent: *\ndisallow: /*.pdf$", "/a.pdf", false), ("user-agent: *\ndisallow: /*.pdf$", "/a.pdfx", true),
      ("User-agent: other\nDisallow: /", "/x", true), ("Disallow: /", "/x", true),
      ("User-agent: * # all\nDisallow: /a # b", "/a", false), ("User-agent: *\nDisallow: /a*b*c", "/axxbyyc", false),
      ("User-agent: *\nDisallow: /a*b*c", "/acb", true),
    ])
  func robots(text: String, path: String, allows: Bool) {
    #expect(RobotsFile(text, name: "minutebook").allows(path) == allows)
  }

  @Test(
    "hosts that may be asked",
    arguments: [
      ("dagsordener.example.dk", "https://dagsordener.example.dk"), ("HTTPS://Example.dk/", "https://example.dk"),
      ("example.dk:8443", "https://example.dk:8443"), ("http://127.0.0.1:80", "http://127.0.0.1:80"),
      ("http://localhost", "http://localhost"), ("http://example.dk", nil), ("example.dk/path", nil), ("", nil),
      ("-example.dk", nil), ("exa mple.dk", nil), ("user@example.dk", nil), ("example.dk:99999", nil),
      ("example..dk", nil),
      ("http://localhost.example.dk", nil), ("--output=x", nil), ("ftp://example.dk", nil),
      ("http://127.0.0.1@evil.dk", nil),
    ])
  func host(text: String, expected: String?) { #expect(PortalAddress(text)?.description == expected) }

  @Test("the list is read in either spelling, the newest first, without what has no identity")
  func list() throws {
    let text = """
      {"udvalg": {"A": [{"navn": "Byrådet", "moeder": [
          {"id": "AB-1", "dato": "2026-01-02T10:00:00"}, {"id": "00000000-0000", "dato": "2026-01-03"}, {"dato": null},
          {"id": "../x"}, {"id": "c"}]},
        {"Navn": "Rådet", "Moeder": null}], "B": [{"Navn": " Det  andet ", "Moeder": [{"Id": 7, "MeetingBeginUtc": "2026-05-01T08:00:00Z"}]}]}}
      """
    let listing = PortalListing(try JSONReader.read(Array(text.utf8)))
    #expect(listing.entries.map(\.id) == ["7", "ab-1", "c"])
    #expect(listing.entries.map(\.body) == ["Det andet", "Byrådet", "Byrådet"])
    #expect(listing.skipped == 3)
  }

  @Test("an answer's head: the last one, names in small letters")
  func head() throws {
    let head = "HTTP/1.1 100 Continue\r\n\r\nHTTP/2 200 \r\nETag: \"a: b\"\r\nX: 1\r\nx:2\r\n\r\n"
    let response = try #require(WebResponse(head: Array(head.utf8), body: []))
    #expect(response.status == 200)
    #expect(response.headers == ["etag": "\"a: b\"", "x": "2"])
    #expect(WebResponse(head: [], body: [])?.status == nil)
  }
}
