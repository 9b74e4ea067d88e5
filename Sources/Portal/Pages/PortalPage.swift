import Foundation
import HTML
import Minutes
import Parsing

/// A saved web page of a portal as the text that a parser of minutes reads: headings, paragraphs, lists, tables, line by
/// line; by what the elements are, not by one site's classes.
public struct PortalPage: Sendable {
  public var text: DecodedText
  /// What of the page is not in the text, in the report's words.
  public var leftOut: [String]

  /// Whether a file is a web page: by its first tag, or by its name and any tag.
  public static func recognises(_ bytes: [UInt8], file: String) -> Bool {
    guard mayBeMarkup(bytes) else { return false }
    let start = DecodedText.characters(of: Array(bytes.prefix(4096))).0
    let head = start.drop { $0.isWhitespace || $0 == "\u{FEFF}" }.lowercased()
    if head.hasPrefix("<!doctype html") || head.hasPrefix("<html") { return true }
    let isMarkedUp = head.hasPrefix("<")
    if isMarkedUp, head.contains("<html") || head.contains("<!doctype html") { return true }
    let name = file.lowercased()
    let isNamed = name.hasSuffix(".html") || name.hasSuffix(".htm") || name.hasSuffix(".xhtml")
    return isNamed && isMarkedUp && HTMLText.isMarkup(head)
  }

  /// False where the first byte that is no white space of ASCII is a sign of ASCII, but none that begins a tag.
  private static func mayBeMarkup(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.prefix(4096).first(where: { $0 != 0x20 && !(0x09...0x0D).contains($0) }) else {
      return false
    }
    return first == UInt8(ascii: "<") || first < 0x20 || first >= 0x7F
  }

  /// Reads the page. Throws where it is too large, or shows no words.
  public init(_ bytes: [UInt8], file: String, words: ReceivedWords) throws(Diagnostic) {
    let (characters, encoding) = DecodedText.characters(of: bytes)
    guard let nodes = HTMLParser.parse(characters) else {
      throw .error(
        file, "the web page is larger than \(HTMLParser.longest >> 20) megabytes",
        advice: "Save the page of one meeting, without pictures inside it.")
    }
    let parts = PageParts(nodes)
    var lines = PageLines(words: words)
    lines.write(parts.title)
    lines.write(parts.content)
    lines.flush()
    guard !lines.lines.isEmpty else {
      throw .error(
        file, "the web page shows no words",
        advice:
          "The portal fills the page by a script: wait until the minutes are shown and save the page as “complete”, or as text."
      )
    }
    text = DecodedText(lines.text, encoding: encoding)
    leftOut = parts.leftOut + lines.leftOut
  }
}
