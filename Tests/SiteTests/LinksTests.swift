import Minutes
import Testing

@testable import Site

@Suite struct LinksTests {
  @Test(
    "a link leads from folder to folder",
    arguments: [
      ("", "", "index.html"), ("", "a/b/", "a/b/index.html"), ("a/b/", "", "../../index.html"),
      ("a/b/", "a/b/", "index.html"), ("a/b/", "a/b/c/", "c/index.html"), ("a/b/c/", "a/b/", "../index.html"),
      ("a/b/", "a/bc/", "../bc/index.html"), ("a/bc/", "a/b/", "../b/index.html"), ("æ/ø/", "æ/å/", "../å/index.html"),
      ("ab/", "cd/", "../cd/index.html"),
    ])
  func page(_ from: String, _ to: String, _ link: String) {
    #expect(Links.page(from: from, to: to) == link)
  }

  @Test(
    "and to the root",
    arguments: [("", ""), ("a/", "../"), ("a/b/", "../../"), ("404.html", "../"), ("//a//b", "../../")])
  func root(_ from: String, _ link: String) {
    #expect(Links.root(from: from) == link)
  }

  @Test(
    "values take the places of their names, once",
    arguments: [
      ("{day}. {month} {year}", "1. {day} {none}"), ("{none}{day}", "{none}1"), ("{day", "{day"),
      ("day}{day}", "day}1"),
      ("{{day}}", "{{day}}"), ("", ""), ("æ{day}ø", "æ1ø"),
    ])
  func fill(_ text: String, _ filled: String) {
    #expect(Interface.fill(text, ["day": "1", "month": "{day}", "year": "{none}"]) == filled)
  }
}
