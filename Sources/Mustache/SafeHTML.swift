/// HTML that a converter of ours has made, or that a person has checked: it goes into a page as it stands.
///
/// A type of its own, so that no text can reach a page unescaped by way of a template alone: whoever makes a value
/// of this type says so in the program, where a reviewer finds it.
public struct SafeHTML: Sendable, Hashable {
  /// The HTML as UTF-8, which is never escaped.
  public let bytes: [UInt8]

  /// Vouches for `bytes`: that every piece of text in them is escaped, and that every element is meant.
  public init(trusted bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Vouches for `html` likewise.
  public init(trusted html: String) {
    bytes = Array(html.utf8)
  }
}
