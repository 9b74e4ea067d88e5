import Foundation
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
  enum Value: Encodable {
    case text(String)
    case thing(String, [String: Value])
    case list([Value])

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .text(let text): try container.encode(StructuredData.visible(text))
      case .list(let values): try container.encode(values)
      case .thing(let type, let facts):
        var all = facts
        all["@type"] = .text(type)
        try container.encode(all)
      }
    }
  }

  /// Without characters that nobody sees and that turn what is read around.
  private static func visible(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { scalar in
          let category = scalar.properties.generalCategory
          return category != .control && category != .format && !scalar.properties.isNoncharacterCodePoint
        }))
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
    let whole: [String: Value] = ["@context": .text("https://schema.org"), "@graph": .list(graph)]
    let json = String(decoding: JSONText.encode(whole).dropLast(), as: UTF8.self)
      .replacing("&", with: "\\u0026").replacing("<", with: "\\u003c").replacing(">", with: "\\u003e")
    return SafeHTML(trusted: "<script type=\"application/ld+json\">\(json)</script>")
  }
}
