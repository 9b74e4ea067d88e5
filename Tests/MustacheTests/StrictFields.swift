import Mustache

/// A small theme's fields, texts and filters, for tests.
enum StrictFields {
  static let row = TemplateFields(
    "a row",
    [
      TemplateField("title", .text, "its title"), TemplateField("href", .address, "its page"),
      TemplateField("rule", .text, optional: true, "why"), TemplateField("closed", .flag, "whether closed"),
    ])

  static let page = TemplateFields(
    "a page",
    [
      TemplateField("title", .text, "its title"), TemplateField("place", .text, optional: true, "where"),
      TemplateField("date", .date, "the day"), TemplateField("start", .time, optional: true, "when"),
      TemplateField("count", .integer, "how many"), TemplateField("closed", .flag, "whether closed"),
      TemplateField("html", .html, "the words"), TemplateField("href", .address, "its page"),
      TemplateField("rows", .list(row), "the rows"),
      TemplateField("next", .object(row), optional: true, "the next one"),
      TemplateField(
        "body", .object(TemplateFields("the body", [TemplateField("name", .text, "its name")])), "the body"),
    ])

  static func text(_ key: String, _ value: String, line: Int) -> TemplateText {
    TemplateText(
      key: key, file: "da.yml", line: line, column: 9, sourceLine: "  \(key): \(value)", value: .plain(value))
  }

  static let texts = [
    text("greeting", "Møde & \"{{title}}\" den {{date|date}}", line: 1), text("where", "Sted: {{place}}", line: 2),
    text("broken", "Om {{titel}}", line: 3), text("section", "{{#place}}x{{/place}}", line: 4),
    text("nested", "{{text.greeting}}", line: 5), text("raw", "{{{html}}}", line: 6),
    TemplateText(
      key: "count.items", file: "da.yml", line: 7, column: 9, sourceLine: "",
      value: .plural(["one": "{number} punkt", "other": "{number} punkter"])),
  ]

  static let filters = [
    TemplateFilter(name: "date", summary: "", accepts: [.date]) { value, _ in
      guard case .text(let text) = value else { return "" }
      return "dag \(text)"
    },
    TemplateFilter(name: "count", summary: "", accepts: [.integer], argument: .plural) { value, forms in
      guard case .integer(let number) = value else { return "" }
      return (number == 1 ? forms["one"] : forms["other"])?.replacing("{number}", with: String(number)) ?? ""
    },
  ]

  /// What is wrong with a page `page`, with its partials.
  static func library(_ page: String, _ partials: [String: String] = [:]) throws(TemplateProblems) -> TemplateLibrary {
    let sources = [TemplateSource(name: "page", file: "page.html", source: Array(page.utf8))]
    let others = partials.sorted { $0.key < $1.key }.map {
      TemplateSource(name: $0.key, file: "\($0.key).html", source: Array($0.value.utf8))
    }
    return try TemplateLibrary(sources + others, pages: ["page": Self.page], texts: texts, filters: filters)
  }

  /// Every mistake as "file:line:column: message | advice".
  static func mistakes(_ page: String, _ partials: [String: String] = [:]) -> [String] {
    do throws(TemplateProblems) {
      _ = try library(page, partials)
      return []
    } catch {
      return error.problems.map { "\($0.file):\($0.line):\($0.column): \($0.message) | \($0.advice)" }
    }
  }

  static let data: TemplateValue = [
    "title": "Å & <b>", "place": nil, "date": "2026-03-25", "start": nil, "count": 2, "closed": false,
    "html": .safeHTML(SafeHTML(trusted: "<p>ord</p>")), "href": "javascript:alert(1)",
    "rows": [
      ["title": "1", "href": "a/index.html", "rule": nil, "closed": true],
      ["title": "2", "href": "b/index.html", "rule": "r", "closed": false],
    ],
    "next": nil, "body": ["name": "Udvalg"],
  ]

  static func rendered(_ page: String, _ partials: [String: String] = [:], data: TemplateValue = data) throws -> String
  {
    var bytes: [UInt8] = []
    try library(page, partials).render("page", data, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
