/// Numbers as printable text: what a browser reads quickly out of JSON and what compresses well.
///
/// A number below 52 is one sign, one below 1,404 two, and so on: the low parts first, the last part among the first 52
/// signs. Fifteen more signs, A to O, stand for impacts; a list is its highest impact and the gaps between its documents,
/// then the next impact's. `search.js` reads it.
enum PostingText {
  static let finals = 52
  static let continued = 26

  /// The signs in their order: printable ASCII but for quotation mark, backslash and A to O.
  @inline(__always) private static func sign(_ number: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: 0x20 + number + (number < 2 ? 0 : number < 32 ? 1 : number < 44 ? 16 : 17))
  }

  @inline(__always) static func append(_ number: Int, to text: inout [UInt8]) {
    var number = number
    while number >= finals {
      number -= finals
      text.append(sign(finals + number % continued))
      number /= continued
    }
    text.append(sign(number))
  }

  /// 'A' + 15 - impact.
  static func append(impact: Int, to text: inout [UInt8]) { text.append(0x41 + UInt8(15 - impact)) }

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
