import Mustache

/// Facts about a page in the vocabulary of schema.org, as JSON-LD: what search engines and assistants read.
///
/// A data block, which no browser runs; nothing in it can end the block early, for `<` is written as a number.
enum StructuredData {
  /// What a page is about.
  struct Thing {
    let type: String
    var facts: Facts = [:]
  }

  /// A value of JSON.
  ///
  /// Written here and not by Foundation's encoder, which took a sixth of a build's time for these few words a page.
  enum Value {
    case text(String)
    case thing(String, Facts)

    fileprivate func append(to json: inout [UInt8]) {
      switch self {
      case .text(let text): StructuredData.append(text, to: &json)
      case .thing(let type, let facts):
        StructuredData.append(facts, ofType: type, to: &json)
      }
    }
  }

  /// What is told of a thing, few enough to be looked through; its type stands beside them.
  struct Facts: ExpressibleByDictionaryLiteral {
    /// In the order of their names.
    fileprivate private(set) var entries: [(name: String, value: Value)] = []

    init(dictionaryLiteral entries: (String, Value)...) {
      self.entries.reserveCapacity(entries.count + 4)
      for (name, value) in entries { self[name] = value }
    }

    subscript(name: String) -> Value? {
      get { entries.first { $0.name == name }?.value }
      set {
        let place = entries.firstIndex { $0.name >= name } ?? entries.count
        if place < entries.count, entries[place].name == name { entries.remove(at: place) }
        if let newValue { entries.insert((name, newValue), at: place) }
      }
    }
  }

  /// An object, its keys in order: that of the type is the first.
  private static func append(_ facts: Facts, ofType type: String, to json: inout [UInt8]) {
    json += "{\"@type\":".utf8
    append(type, to: &json)
    for fact in facts.entries {
      // Names are the program's own: nothing in them has to be escaped.
      json += ",\"".utf8
      json += fact.name.utf8
      json += "\":".utf8
      fact.value.append(to: &json)
    }
    json.append(UInt8(ascii: "}"))
  }

  /// A string (RFC 8259, 7) without characters that nobody sees and that turn what is read around; marks of HTML are
  /// written by their numbers, so that nothing in it ends the block.
  private static func append(_ text: String, to json: inout [UInt8]) {
    json.append(UInt8(ascii: "\""))
    appendInside(text, to: &json)
    json.append(UInt8(ascii: "\""))
  }

  private static func appendInside(_ text: String, to json: inout [UInt8]) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      var index = 0
      while true {
        index = bytes.next(from: index, isSuspicious)
        guard index < bytes.count else { break }
        let byte = bytes[index]
        json.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
        start = index
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
          json.append(UInt8(ascii: "\\"))
          index += 1
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"):
          json.append(contentsOf: (byte == 0x3C ? "\\u003c" : byte == 0x3E ? "\\u003e" : "\\u0026").utf8)
          index += 1
          start = index
        default:
          let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
          let scalar = String(decoding: bytes[index..<min(index + length, bytes.count)], as: UTF8.self)
          index += length
          if !scalar.unicodeScalars.allSatisfy(isVisible) { start = index }
        }
      }
      json.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
  }

  /// Whether a closer look is needed: a mark, a control character, or the first byte of a character that may be
  /// invisible. Letters of Latin-1 and Latin Extended, which is nearly all there is, are none.
  @inline(__always)
  private static func isSuspicious(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"): true
    case 0x00...0x1F, 0x7F, 0xC2, 0xC9...0xFF: true
    default: false
    }
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
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
    var json = Array("<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@graph\":[".utf8)
    json.reserveCapacity(1 << 11)
    Value.thing(thing?.type ?? "WebPage", facts).append(to: &json)
    if !crumbs.isEmpty {
      json += ",{\"@type\":\"BreadcrumbList\",\"itemListElement\":[".utf8
      for (position, crumb) in crumbs.enumerated() {
        json += (position > 0 ? ",{\"@type\":\"ListItem\"" : "{\"@type\":\"ListItem\"").utf8
        if let base {
          json += ",\"item\":\"".utf8
          appendInside(base, to: &json)
          appendInside(crumb.path ?? frame.path, to: &json)
          json.append(UInt8(ascii: "\""))
        }
        json += ",\"name\":".utf8
        append(crumb.title, to: &json)
        json += ",\"position\":\"".utf8
        json += String(position + 1).utf8
        json += "\"}".utf8
      }
      json += "]}".utf8
    }
    json += "]}</script>".utf8
    return SafeHTML(trusted: json)
  }
}
