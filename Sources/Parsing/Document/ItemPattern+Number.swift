import Minutes

extension ItemPattern {
  /// A number at the start of a text that begins in ASCII, as far as a number reaches: what `number(at:)` finds letter by
  /// letter, found byte by byte.
  struct ASCIINumber {
    /// For ordering.
    private(set) var order: Int
    private(set) var length: Int
    /// With letters in front or a year behind a slash.
    private(set) var isComposite = false

    /// Nil where no number begins the text.
    init?(_ bytes: ByteText.Bytes) {
      var start = bytes.prefix { (0x41...0x5A).contains($0) }.count
      let hasLetters = start > 0
      guard start <= 4 else { return nil }
      if hasLetters, start < bytes.count, bytes[start] == 0x20 || bytes[start] == UInt8(ascii: "-") { start += 1 }
      let digits = ASCIINumber.digits(of: bytes, at: start)
      guard (1...4).contains(digits.count) else { return nil }
      order = ASCIINumber.value(of: bytes, digits) * 1000
      length = digits.upperBound
      if length < bytes.count, bytes[length] == UInt8(ascii: "/") {
        let year = ASCIINumber.digits(of: bytes, at: length + 1)
        guard year.count == 2 || year.count == 4 else { return nil }
        length = year.upperBound
        isComposite = true
        return
      }
      guard !hasLetters else { return nil }
      takeSuffix(of: bytes, main: digits.count)
    }

    /// 3a, 3.a, 7.2
    private mutating func takeSuffix(of bytes: ByteText.Bytes, main: Int) {
      let hasStop = length < bytes.count && bytes[length] == UInt8(ascii: ".")
      let next = hasStop ? length + 1 : length
      guard next < bytes.count else { return }
      if (0x61...0x7A).contains(bytes[next]) {
        let isApart =
          next + 1 == bytes.count
          || !Vocabulary.isASCIILetterOrDigit(bytes[next + 1]) && bytes[next + 1] != UInt8(ascii: ")")
        if isApart {
          order += Int(bytes[next]) - 0x60
          length = next + 1
          return
        }
      }
      let minor = ASCIINumber.digits(of: bytes, at: next)
      guard hasStop, main <= 2, (1...2).contains(minor.count) else { return }
      let value = ASCIINumber.value(of: bytes, minor)
      guard value > 0, ASCIINumber.mayFollowMinor(bytes, at: minor.upperBound) else { return }
      order += value
      length = minor.upperBound
    }

    /// More digits, or another sign, would make an amount or a date of it.
    private static func mayFollowMinor(_ bytes: ByteText.Bytes, at end: Int) -> Bool {
      guard end < bytes.count else { return true }
      switch bytes[end] {
      case 0x20, 0x09, UInt8(ascii: ":"): return true
      case UInt8(ascii: "."): return end + 1 < bytes.count && bytes[end + 1] == 0x20
      default: return false
      }
    }

    /// The digits that stand together at a place.
    private static func digits(of bytes: ByteText.Bytes, at start: Int) -> Range<Int> {
      var end = start
      while end < bytes.count, DateReader.isDigit(bytes[end]) { end += 1 }
      return start..<max(start, end)
    }

    private static func value(of bytes: ByteText.Bytes, _ digits: Range<Int>) -> Int {
      digits.reduce(0) { $0 * 10 + Int(bytes[$1] - 0x30) }
    }
  }
}
