import Testing

@testable import Archive

@Suite("The address of a site")
struct BaseURLTests {
  @Test(
    "gets a slash at its end",
    arguments: [
      ("https://example.dk", "https://example.dk/"), ("https://example.dk/", "https://example.dk/"),
      ("http://example.dk/arkiv", "http://example.dk/arkiv/"), ("https://example.dk/a/b/", "https://example.dk/a/b/"),
      ("http://localhost:8080", "http://localhost:8080/"), ("http://[::1]:8080/x", "http://[::1]:8080/x/"),
      ("https://xn--blbr-roah.dk", "https://xn--blbr-roah.dk/"),
      ("https://127.0.0.1/%C3%A6/", "https://127.0.0.1/%C3%A6/"),
    ])
  func normalised(written: String, address: String) { #expect(BaseURL.normalised(written) == address) }

  @Test(
    "is refused where it is none",
    arguments: [
      "", "example.dk", "//example.dk", "ftp://example.dk", "https://", "https:///arkiv", "https://example.dk/?a=1",
      "https://example.dk/#top", "https://exa mple.dk", "https://example.dk/\"", "https://example.dk/<", "https://:80/",
      "https://example.dk/\\", "https://blåbær.dk", "https://user:word@example.dk", "https://example.dk//arkiv",
      "https://example.dk/a/../b", "https://example.dk/./a", "javascript:alert(1)", "https://example.dk/\n",
      "https://?",
    ])
  func refused(written: String) { #expect(BaseURL.normalised(written) == nil) }

  @Test(
    "has a path",
    arguments: [
      ("https://example.dk/", "/"), ("https://example.dk/arkiv/", "/arkiv/"), ("https://example.dk:80/a/b/", "/a/b/"),
      ("https://example.dk", "/"),
    ])
  func path(address: String, path: String) { #expect(BaseURL.path(of: address) == path) }
}

@Suite("A municipality's name")
struct MunicipalityNameTests {
  @Test(
    "is written as the table writes it",
    arguments: [
      ("Herlev Kommune", "Herlev"), ("Herlev", "Herlev"), ("herlev kommune", "Herlev"),
      ("  Herlev   Kommune ", "Herlev"),
      ("AARHUS", "Aarhus"), ("Århus Kommune", "Aarhus"), ("Københavns Kommune", "København"),
      ("Sønderlund Kommune", "Sønderlund"), ("Høje-Taastrup Kommune", "Høje-Taastrup"),
    ])
  func normalised(written: String, name: String) { #expect(MunicipalityName.normalised(written) == name) }

  @Test(
    "takes no folder that is needed otherwise, and is a name at all",
    arguments: ["", " ", "Kommune", "???", "dialects", "Emner", "søg", "12", "sager Kommune", "🙂"])
  func refused(written: String) { #expect(MunicipalityName.normalised(written) == nil) }
}
