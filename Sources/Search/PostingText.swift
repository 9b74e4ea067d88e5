/// Numbers as printable text: what a browser reads quickly out of JSON and what compresses well.
///
/// A number below 52 is one sign, one below 1,404 two, and so on: the low parts first, the last part among the first 52
/// signs. Fifteen more signs, A to O, stand for impacts; a list is its highest impact and the gaps between its documents,
/// then the next impact's. `search.js` reads it.
enum PostingText {
  static let finals = 52
  static let continued = 26
  /// 'A' + 15 - impact.
  private static let impacts = Array("ABCDEFGHIJKLMNO".utf8)
  /// Printable ASCII but for quotation mark, backslash and A to O.
  private static let signs: [UInt8] = (0x20...0x7E).filter { $0 != 0x22 && $0 != 0x5C && !($0 >= 0x41 && $0 <= 0x4F) }

  static func append(_ number: Int, to text: inout [UInt8]) {
    var number = number
    while number >= finals {
      number -= finals
      text.append(signs[finals + number % continued])
      number /= continued
    }
    text.append(signs[number])
  }

  static func append(impact: Int, to text: inout [UInt8]) { text.append(impacts[15 - impact]) }

  /// Runs of document numbers: the gap in front of each and its length less one.
  static func runs(_ runs: [Range<Int>]) -> [UInt8] {
    var text: [UInt8] = []
    var end = 0
    for run in runs {
      append(run.lowerBound - end, to: &text)
      append(run.count - 1, to: &text)
      end = run.upperBound
    }
    return text
  }
}
