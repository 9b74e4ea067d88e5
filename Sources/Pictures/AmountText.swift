import Minutes

/// What a cell of a table says.
enum AmountText: Equatable {
  /// `hasDecimals` where a comma stands in it, `isInteger` likewise where none does.
  case amount(Double, decimals: Int)
  case percent
  /// 1900–2100 without a point: a year to whoever does not know better.
  case year(Int)
  /// Nothing, or a dash.
  case nothing
  case words

  /// Danish and Norwegian numbers: "1.925.353", "1 925 353", "-4.138", "152,2", "–12", "+1,7", "50.000 kr.", "600,-".
  ///
  /// A point with other than three digits behind it is English or a date: words.
  init(_ text: String) {
    // Nothing that is dropped begins with another letter than that of "kr.".
    if let first = text.utf8.first, (0x61...0x7A).contains(first | 0x20), first != UInt8(ascii: "k") {
      self = .words
      return
    }
    var bytes = Array(Prose.squeezed(text).utf8)[...]
    AmountText.dropNotes(&bytes)
    AmountText.dropCurrency(&bytes)
    if bytes.last == UInt8(ascii: "%") {
      let number = AmountText(String(decoding: bytes.dropLast(), as: UTF8.self))
      switch number {
      case .amount, .year, .nothing: self = .percent
      default: self = .words
      }
      return
    }
    let isNegative = AmountText.dropSign(&bytes)
    guard !bytes.isEmpty else {
      self = .nothing
      return
    }
    self = AmountText.number(bytes, sign: isNegative) ?? .words
  }

  /// Asterisks refer to a footnote.
  private static func dropNotes(_ bytes: inout ArraySlice<UInt8>) {
    while let last = bytes.last, last == UInt8(ascii: "*") || last == UInt8(ascii: " ") { bytes.removeLast() }
  }

  private static func dropCurrency(_ bytes: inout ArraySlice<UInt8>) {
    if let last = bytes.last, ".rk-".utf8.contains(last) || last > 0x7F { dropCurrencyBehind(&bytes) }
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    if bytes.first == UInt8(ascii: "k"), bytes.starts(with: "kr. ".utf8) { bytes.removeFirst(4) }
  }

  private static func dropCurrencyBehind(_ bytes: inout ArraySlice<UInt8>) {
    for ending in ["mio. kr.", "mio. kr", "t.kr.", "kr.", "kr", "kroner", ",-", ",–"] {
      // The currency, and not the end of a word.
      if bytes.count > ending.utf8.count, bytes.suffix(ending.utf8.count).elementsEqual(ending.utf8) {
        bytes.removeLast(ending.utf8.count)
        break
      }
    }
  }

  /// True for a minus, whichever dash it is printed as.
  private static func dropSign(_ bytes: inout ArraySlice<UInt8>) -> Bool? {
    var isNegative: Bool?
    guard let first = bytes.first, first < UInt8(ascii: "0") || first > 0x7F else { return nil }
    for (sign, negative) in [("-", true), ("\u{2013}", true), ("\u{2212}", true), ("\u{2014}", true), ("+", false)]
    where bytes.starts(with: sign.utf8) {
      bytes.removeFirst(sign.utf8.count)
      isNegative = negative
      break
    }
    while bytes.first == UInt8(ascii: " ") { bytes.removeFirst() }
    return isNegative
  }

  private static func number(_ bytes: ArraySlice<UInt8>, sign: Bool?) -> AmountText? {
    var groups: [Int] = [0]
    var separator: UInt8?
    var decimals: Int?
    var value = 0.0
    var scale = 1.0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = Double(byte - UInt8(ascii: "0"))
        value = value * 10 + digit
        if let count = decimals {
          decimals = count + 1
          scale *= 10
        } else {
          groups[groups.count - 1] += 1
        }
      case UInt8(ascii: "."), UInt8(ascii: " "):
        guard decimals == nil, separator ?? byte == byte else { return nil }
        separator = byte
        groups.append(0)
      case UInt8(ascii: ","):
        guard decimals == nil else { return nil }
        decimals = 0
      default: return nil
      }
    }
    let areGroups =
      groups.count == 1 ? groups[0] > 0 : (1...3).contains(groups[0]) && groups.dropFirst().allSatisfy { $0 == 3 }
    guard areGroups, decimals != 0, bytes.count <= 24 else { return nil }
    if sign == nil, decimals == nil, groups == [4], (1900...2100).contains(value) { return .year(Int(value)) }
    return .amount((sign == true ? -value : value) / scale, decimals: decimals ?? 0)
  }
}
