import Mustache

/// Facts about a page in the vocabulary of schema.org, as JSON-LD: what search engines and assistants read.
///
/// A data block, which no browser runs; nothing in it can end the block early, for `<` is written as a number.
enum StructuredData {
  /// What a page is about.
  struct Thing {
    let type: String
    var facts: [String: Value] = [:]
  }

  /// A value of JSON.
  ///
  /// Written here and not by Foundation's encoder, which took a sixth of a build's time for these few words a page.
  enum Value {
    case text(String)
    case thing(String, [String: Value])
    case list([Value])

    fileprivate func append(to json: inout [UInt8]) {
      switch self {
      case .text(let text): StructuredData.append(text, to: &json)
      case .list(let values):
        json.append(UInt8(ascii: "["))
        for (index, value) in values.enumerated() {
          if index > 0 { json.append(UInt8(ascii: ",")) }
          value.append(to: &json)
        }
        json.append(UInt8(ascii: "]"))
      case .thing(let type, let facts):
        var all = facts
        all["@type"] = .text(type)
        StructuredData.append(all, to: &json)
      }
    }
  }

  /// An object, its keys in order.
  private static func append(_ facts: [String: Value], to json: inout [UInt8]) {
    json.append(UInt8(ascii: "{"))
    for (index, fact) in facts.sorted(by: { $0.key < $1.key }).enumerated() {
      if index > 0 { json.append(UInt8(ascii: ",")) }
      append(fact.key, to: &json)
      json.append(UInt8(ascii: ":"))
      fact.value.append(to: &json)
    }
    json.append(UInt8(ascii: "}"))
  }

  /// A string (RFC 8259, 7) without characters that nobody sees and that turn what is read around; marks of HTML are
  /// written by their numbers, so that nothing in it ends the block.
  private static func append(_ text: String, to json: inout [UInt8]) {
    json.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars where isVisible(scalar) {
      switch scalar {
      case "\"", "\\":
        json.append(UInt8(ascii: "\\"))
        json.append(UInt8(truncatingIfNeeded: scalar.value))
      case "<": json.append(contentsOf: "\\u003c".utf8)
      case ">": json.append(contentsOf: "\\u003e".utf8)
      case "&": json.append(contentsOf: "\\u0026".utf8)
      default: json.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    json.append(UInt8(ascii: "\""))
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    // Letters of Latin-1 and Latin Extended, which is nearly all there is, need no look into the tables.
    if scalar.value < 0x250 {
      return scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) && scalar.value != 0xAD
    }
    let category = scalar.properties.generalCategory
    return category != .control && category != .format && !scalar.properties.isNoncharacterCodePoint
  }

  /// The whole element.
  static func block(_ thing: Thing?, crumbs: [(title: String, path: String?)], frame: PageFrame) -> SafeHTML {
    let base = frame.model.settings.baseURL
    var facts = thing?.facts ?? [:]
    facts["name"] = facts["name"] ?? .text(frame.title)
    facts["inLanguage"] = .text(frame.documentLanguage ?? frame.interface.language)
    if let base { facts["url"] = .text(base + frame.path) }
    if let publisher = frame.model.settings.publisher {
      facts["publisher"] = .thing("Organization", ["name": .text(publisher)])
    }
    var graph: [Value] = [.thing(thing?.type ?? "WebPage", facts)]
    if !crumbs.isEmpty {
      let entries = crumbs.enumerated().map { position, crumb in
        var entry: [String: Value] = ["position": .text(String(position + 1)), "name": .text(crumb.title)]
        if let base { entry["item"] = .text(base + (crumb.path ?? frame.path)) }
        return Value.thing("ListItem", entry)
      }
      graph.append(.thing("BreadcrumbList", ["itemListElement": .list(entries)]))
    }
    var json: [UInt8] = []
    append(["@context": .text("https://schema.org"), "@graph": .list(graph)], to: &json)
    return SafeHTML(trusted: "<script type=\"application/ld+json\">\(String(decoding: json, as: UTF8.self))</script>")
  }
}
