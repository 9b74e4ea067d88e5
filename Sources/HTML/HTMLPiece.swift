import Minutes

/// What a page's text consists of, in reading order.
public enum HTMLPiece: Sendable {
  case heading(HTMLHeading)
  case block(Block)
}

/// A heading in a page.
public struct HTMLHeading: Sendable {
  /// 1 to 6.
  public var level: Int
  public var prose: Prose
  /// The classes of the element that follows it and holds its text.
  public var followingClasses: [String]
  /// Whether a `span` without a look of its own follows and holds its text.
  public var isFollowedByText: Bool
  /// Whether it stands inside such an element: beneath another heading's text, not beside that heading.
  public var isInsideText: Bool
}

extension HTMLPiece {
  /// As a block: a heading is one of the author's own.
  public var block: Block {
    switch self {
    case .heading(let heading): .subheading(heading.prose)
    case .block(let block): block
    }
  }
}

/// The text of elements.
public struct HTMLText: Sendable {
  public var pieces: [HTMLPiece]
  public var loss: HTMLLoss

  /// The blocks alone, headings as subheadings.
  public var blocks: [Block] { pieces.map(\.block) }

  /// Reads a fragment of HTML. Nil where it is too long.
  public init?(html: String) {
    guard let nodes = HTMLParser.parse(html) else { return nil }
    self.init(nodes)
  }

  public init(_ nodes: [HTMLNode]) {
    var writer = HTMLTextWriter()
    writer.write(nodes)
    writer.flush()
    pieces = writer.pieces
    loss = writer.loss
  }

  /// Text without markup, line by line.
  public init(plain text: String) {
    var writer = HTMLTextWriter()
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      writer.write([.text(String(line))])
      writer.endLine()
    }
    writer.flush()
    pieces = writer.pieces
    loss = writer.loss
  }

  /// Whether a text is markup: it holds a tag or a character's name.
  public static func isMarkup(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let lastEnd = bytes.lastIndex(of: UInt8(ascii: ">")) ?? -1
    for (index, byte) in bytes.enumerated() where index + 1 < bytes.count {
      let next = bytes[index + 1]
      let isLetter = (0x61...0x7A).contains(next | 0x20)
      if byte == UInt8(ascii: "<"), isLetter || next == UInt8(ascii: "/") || next == UInt8(ascii: "!") {
        if index < lastEnd { return true }
      }
      if byte == UInt8(ascii: "&"), isLetter || next == UInt8(ascii: "#") {
        let name = bytes[(index + 1)...].prefix(32).prefix { $0 != UInt8(ascii: ";") && $0 != 0x20 && $0 != byte }
        let end = name.endIndex
        if !name.isEmpty, end < bytes.count, bytes[end] == UInt8(ascii: ";") { return true }
      }
    }
    return false
  }
}
