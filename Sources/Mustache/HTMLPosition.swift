/// Where in HTML a template stands: enough of the HTML standard's tokenizer to know what may be put there.
struct HTMLPosition: Sendable, Equatable {
  enum Context: Sendable, Equatable {
    /// Between tags.
    case data
    /// Behind `<`, `</` or in the tag's name.
    case tagName
    /// In a tag, between attributes.
    case tag
    /// In an attribute's name, or behind it.
    case attributeName
    /// Behind `=`.
    case beforeValue
    /// In a value; the quote that ends it, nil where there is none.
    case value(quote: UInt8?)
    case comment
    /// `<!DOCTYPE …>` and its like.
    case declaration
    /// In an element whose content is no HTML: `script`, `style`, `title`, `textarea`.
    case rawText
  }

  private(set) var context: Context = .data
  /// The tag that is open, or the element whose raw text this is; in lower case.
  private(set) var tag = ""
  private var isClosingTag = false
  /// In lower case.
  private(set) var attribute = ""
  /// What the template itself has written of the value so far.
  private(set) var valueStart = ""
  /// How a hole in an address is to be read.
  var place: AddressEscaping.Place = .start
  private var isRefresh = false

  /// Whether what follows means the same in both. In a tag, an attribute more makes no difference to the next one.
  static func == (first: HTMLPosition, second: HTMLPosition) -> Bool {
    if first.isInTag, second.isInTag { return first.tag == second.tag }
    guard first.context == second.context else { return false }
    switch first.context {
    case .data, .comment, .declaration, .tagName, .tag, .attributeName: return true
    case .beforeValue, .value: return first.tag == second.tag && first.attribute == second.attribute
    case .rawText: return first.tag == second.tag
    }
  }

  private var isInTag: Bool { context == .tagName && !tag.isEmpty || context == .tag || context == .attributeName }

  /// Reads what the template writes. Returns the offset of the last byte that left the text between tags, where one did.
  mutating func read(_ bytes: [UInt8]) -> Int? {
    var opened: Int?
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch context {
      case .data:
        if byte == UInt8(ascii: "<") {
          opened = index
          index += open(bytes[(index + 1)...])
        }
      case .tagName: readTagName(byte)
      case .tag, .attributeName: readAttributeName(byte)
      case .beforeValue: readBeforeValue(byte)
      case .value(let quote): readValue(byte, quote: quote)
      case .comment:
        if bytes[index...].starts(with: "-->".utf8) {
          context = .data
          index += 2
        }
      case .declaration: if byte == UInt8(ascii: ">") { context = .data }
      case .rawText: index += readRawText(bytes[index...])
      }
      index += 1
    }
    return opened
  }

  /// What follows `<`. Returns how many bytes of it were read.
  private mutating func open(_ rest: ArraySlice<UInt8>) -> Int {
    tag = ""
    isClosingTag = false
    isRefresh = false
    if rest.starts(with: "!--".utf8) {
      context = .comment
      return 3
    }
    switch rest.first {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): context = .declaration
    case UInt8(ascii: "/"):
      isClosingTag = true
      context = .tagName
      return 1
    case .some(let byte) where HTMLPosition.isLetter(byte): context = .tagName
    // The tag's name is a hole.
    case nil: context = .tagName
    // "<" in front of anything else is a sign of the text.
    default: break
    }
    return 0
  }

  private mutating func readTagName(_ byte: UInt8) {
    if byte == UInt8(ascii: ">") {
      closeTag()
    } else if byte.isWhitespace || byte == UInt8(ascii: "/") {
      context = .tag
    } else {
      tag.unicodeScalars.append(HTMLPosition.lowered(byte))
    }
  }

  private mutating func readAttributeName(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: ">"): closeTag()
    case UInt8(ascii: "="): context = .beforeValue
    case _ where byte.isWhitespace || byte == UInt8(ascii: "/"):
      // "hidden" and "class =": the name stays until another one begins.
      if context == .attributeName { context = .tag }
    default:
      if context == .tag { attribute = "" }
      context = .attributeName
      attribute.unicodeScalars.append(HTMLPosition.lowered(byte))
    }
  }

  private mutating func readBeforeValue(_ byte: UInt8) {
    if byte.isWhitespace { return }
    valueStart = ""
    place = .start
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): context = .value(quote: byte)
    case UInt8(ascii: ">"): closeTag()
    default:
      context = .value(quote: nil)
      readValue(byte, quote: nil)
    }
  }

  private mutating func readValue(_ byte: UInt8, quote: UInt8?) {
    let ends = quote.map { byte == $0 } ?? (byte.isWhitespace || byte == UInt8(ascii: ">"))
    guard !ends else {
      if attribute == "http-equiv", valueStart.lowercased() == "refresh" { isRefresh = true }
      context = .tag
      if quote == nil, byte == UInt8(ascii: ">") { closeTag() }
      return
    }
    valueStart.unicodeScalars.append(Unicode.Scalar(byte))
    switch byte {
    case UInt8(ascii: "?"), UInt8(ascii: "#"): place = .component
    case UInt8(ascii: "/") where place == .start: place = .path
    default: break
    }
  }

  /// A value was put here: what follows in the attribute begins behind something unknown.
  mutating func passHole() {
    if case .beforeValue = context {
      valueStart = ""
      context = .value(quote: nil)
    }
  }

  private mutating func closeTag() {
    let isRaw = !isClosingTag && ["script", "style", "title", "textarea"].contains(tag)
    context = isRaw ? .rawText : .data
  }

  /// Looks for the end tag of the element. Returns how many bytes beyond the first were read.
  private mutating func readRawText(_ rest: ArraySlice<UInt8>) -> Int {
    guard rest.first == UInt8(ascii: "<") else { return 0 }
    let end = Array(rest.prefix(tag.utf8.count + 2))
    guard String(decoding: end, as: UTF8.self).lowercased() == "</\(tag)" else { return 0 }
    isClosingTag = true
    context = .tag
    return end.count - 1
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func lowered(_ byte: UInt8) -> Unicode.Scalar {
    Unicode.Scalar((0x41...0x5A).contains(byte) ? byte + 0x20 : byte)
  }
}

extension HTMLPosition {
  /// How a value is to be written here.
  enum Writing: Sendable, Equatable {
    /// Escaped: between tags, in `title` and `textarea`, in a quoted attribute.
    case text
    case address(AddressEscaping.Place)
    /// As it stands, because it is HTML.
    case html
  }

  /// Why nothing may be put here, and what to do instead.
  struct Refusal: Error {
    let message: String
    let advice: String
  }

  private static let addressAttributes: Set<String> = [
    "href", "src", "action", "formaction", "cite", "poster", "data", "ping", "manifest", "background", "longdesc",
    "xlink:href",
  ]

  /// Whether a value's HTML can stand here.
  var takesHTML: Bool { context == .data }

  /// How a text is to be written here. Throws where no text is safe.
  func writing() throws(Refusal) -> Writing {
    switch context {
    case .data: return .text
    case .tagName:
      throw Refusal(message: "a tag's name cannot be a value", advice: "Write the element's name into the template.")
    case .tag, .attributeName:
      throw Refusal(
        message: "an attribute's name cannot be a value",
        advice: "Write the attribute into the template; a section around it can leave it out.")
    case .beforeValue, .value(quote: nil):
      throw Refusal(
        message: "a value in an attribute needs quotation marks around it",
        advice: "Write \(attribute)=\"…\" with the tag between the marks.")
    case .comment:
      throw Refusal(message: "a comment cannot hold a value", advice: "Take the tag out of <!-- … -->.")
    case .declaration:
      throw Refusal(message: "a declaration cannot hold a value", advice: "Write it into the template.")
    case .rawText:
      guard tag == "script" || tag == "style" else { return .text }
      throw Refusal(
        message: "no value is safe in <\(tag)>",
        advice: tag == "script"
          ? "Put the value into a data- attribute and read it from a script file." : "Put it into assets/style.css.")
    case .value: return try attributeWriting()
    }
  }

  private func attributeWriting() throws(Refusal) -> Writing {
    if attribute.hasPrefix("on") {
      throw Refusal(
        message: "no value is safe in \(attribute)=\"…\", which a browser runs",
        advice: "Put the value into a data- attribute and read it from a script file.")
    }
    switch attribute {
    case "style":
      throw Refusal(
        message: "no value is safe in style=\"…\"",
        advice: "Give the element a class and put the style into assets/style.css.")
    case "srcdoc":
      throw Refusal(message: "no value is safe in srcdoc=\"…\"", advice: "Put the content on a page of its own.")
    case "srcset", "imagesrcset":
      throw Refusal(message: "no value is safe in \(attribute)=\"…\"", advice: "Use src=\"…\".")
    case "content" where isRefresh:
      throw Refusal(
        message: "no value is safe where a page sends its reader elsewhere", advice: "Use a link instead.")
    case "href" where tag == "base":
      throw Refusal(message: "no value is safe in <base href>", advice: "Use {{root}} in each address.")
    case _ where HTMLPosition.addressAttributes.contains(attribute):
      let scheme = valueStart.lowercased().filter { !$0.isWhitespace }
      if ["javascript:", "data:", "vbscript:"].contains(where: scheme.hasPrefix) {
        throw Refusal(
          message: "no value is safe behind “\(scheme.prefix { $0 != ":" }):”", advice: "Link to a page instead.")
      }
      // A beginning like "mailto:" is the template's own; "x" alone may still become a scheme with the value.
      return .address(place == .start && scheme.contains(":") ? .path : place)
    default: return .text
    }
  }
}
