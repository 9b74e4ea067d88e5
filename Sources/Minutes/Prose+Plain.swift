extension Prose {
  /// The text as a person reads it on the page: escapes and entities resolved, marks of emphasis gone, links and pictures
  /// reduced to their words. A sign that marks nothing ("Afvigelse*") stays.
  ///
  /// Complexity: linear in the text, but for nested marks of emphasis.
  public var plain: String {
    guard markdown.utf8.withContiguousStorageIfAvailable(Prose.mayHoldMarkup) ?? true else { return markdown }
    return String(decoding: InlineWords.read(Array(markdown.utf8)), as: UTF8.self)
  }

  /// Whether any sign may be markup: an underscore within a word is none, nor an ampersand that begins no entity.
  private static func mayHoldMarkup(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.holds(isSpecial) else { return false }
    return bytes.indices.contains { index in
      let next = index + 1 < bytes.count ? bytes[index + 1] : space
      switch bytes[index] {
      case UInt8(ascii: "_"): return !(index > 0 && isLetter(bytes[index - 1]) && isLetter(next))
      case UInt8(ascii: "&"): return isLetter(next) || next == UInt8(ascii: "#")
      default: return isSpecial(bytes[index])
      }
    }
  }
}
