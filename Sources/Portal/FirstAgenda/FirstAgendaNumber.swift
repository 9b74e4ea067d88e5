/// An item's number as the portal gives it: 3, "3", "3.", "Punkt 3", 0 for none.
struct FirstAgendaNumber {
  /// In the form of an item's number; nil where there is none.
  let value: String?
  /// Printed, but of another form: it stays in front of the title.
  let unusual: String?

  init(_ text: String) {
    var rest = text[...]
    for label in ["punkt nr.", "punkt", "pkt.", "sag nr.", "nr."] where rest.lowercased().hasPrefix(label + " ") {
      rest = rest.dropFirst(label.count + 1)
      break
    }
    while let last = rest.last, ".:) ".contains(last) { rest = rest.dropLast() }
    // "3.0" is what a program makes of 3.
    if rest.hasSuffix(".0"), Int(rest.dropLast(2)) != nil { rest = rest.dropLast(2) }
    if rest.isEmpty || rest.allSatisfy({ $0 == "0" || $0 == "-" }) {
      (value, unusual) = (nil, nil)
    } else if FirstAgendaNumber.isNumber(rest) {
      (value, unusual) = (String(rest), nil)
    } else {
      (value, unusual) = (nil, text)
    }
  }

  /// The form that `AgendaItem.number` names.
  private static func isNumber(_ text: Substring) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count <= 24 else { return false }
    var index = 0
    while index < bytes.count, index < 4, (0x41...0x5A).contains(bytes[index]) { index += 1 }
    if index > 0, index < bytes.count, bytes[index] == 0x20 || bytes[index] == UInt8(ascii: "-") { index += 1 }
    guard index < bytes.count, isDigit(bytes[index]) else { return false }
    var letters = 0
    var afterMark = false
    for byte in bytes[index...] {
      if isDigit(byte) || (0x61...0x7A).contains(byte | 0x20) {
        letters = isDigit(byte) ? 0 : letters + 1
        if letters > 2 { return false }
        afterMark = false
      } else if "/-.".utf8.contains(byte), !afterMark {
        afterMark = true
        letters = 0
      } else {
        return false
      }
    }
    return !afterMark
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// A title without its own number in front: "11. Orientering" of item 11.
  func stripped(from title: String) -> String {
    guard let value else { return title }
    for front in ["", "Punkt ", "Pkt. "] {
      for end in [". ", ": ", ") ", " - ", " – "] where title.hasPrefix(front + value + end) {
        let rest = title.dropFirst(front.count + value.count + end.count).drop { $0 == " " }
        if !rest.isEmpty { return String(rest) }
      }
    }
    return title
  }
}
