/// A shape that makes cmark-gfm 0.29.0.gfm.6 take seconds, gigabytes or the process down; found before cmark is called.
///
/// All figures were measured on that release: a header and delimiter row of unlike length, repeated over 16 KiB, takes half
/// a second; a table of 64 columns with rows of one letter grows 300-fold.
enum ProseHazard: Equatable {
  /// A line too long to be prose.
  case longLine
  /// Lists or quotes nested deeper than a person nests them.
  case nesting
  /// A table with too many columns.
  case columns
  /// Delimiter rows below so many lines that looking for their headers takes quadratic time: cmark searches them all.
  case delimiters
  /// Table rows so short that filling them up to the header's columns multiplies the text.
  case shortRows
  /// So many emphasis marks and brackets in one run of lines that pairing them takes quadratic time.
  case marks

  static let lineLimit = 16 << 10
  static let nestingLimit = 32
  static let columnLimit = 64
  /// Bytes above a delimiter row multiplied by the lines they stand on, summed over the rows: 20 milliseconds in all.
  private static let delimiterBudget = 100_000_000
  /// Empty cells that cmark may add to a text beyond one for each byte of the rows.
  private static let cellAllowance = 4_096
  /// Marks multiplied by bytes, summed over the runs: 16 nanoseconds for a thousand.
  private static let markBudget = 1_000_000_000

  /// The first hazard of a text, or nil.
  ///
  /// Complexity: linear in the text.
  static func find(in source: ProseSource) -> ProseHazard? {
    var run = Run()
    var total = Totals()
    for line in source.lines {
      let content = ProseLine(line)
      if content.isBlank {
        if let hazard = run.close(into: &total) { return hazard }
        run = Run()
        continue
      }
      if content.nesting > nestingLimit { return .nesting }
      if line.count > lineLimit { return .longLine }
      if content.isDelimiterRow {
        if content.pipes > columnLimit + 1 { return .columns }
        total.reread += run.bytes * run.lines
        if total.reread > delimiterBudget { return .delimiters }
      }
      // The rows of a table may themselves look like delimiter rows.
      if run.columns > 0 {
        run.rows += 1
        run.rowBytes += line.count
      }
      if content.isDelimiterRow { run.columns = max(run.columns, content.pipes + 1) }
      run.lines += 1
      run.bytes += line.count + 1
      run.marks += content.marks
    }
    return run.close(into: &total)
  }

  private struct Totals {
    var reread = 0
    var emptyCells = 0
    var pairing = 0
  }

  /// Lines without a blank one between them: no paragraph and no table reaches beyond.
  private struct Run {
    var lines = 0
    var bytes = 0
    var marks = 0
    var columns = 0
    var rows = 0
    var rowBytes = 0

    func close(into total: inout Totals) -> ProseHazard? {
      total.emptyCells += max(0, columns * rows - rowBytes)
      if total.emptyCells > ProseHazard.cellAllowance { return .shortRows }
      total.pairing += bytes * marks
      return total.pairing > ProseHazard.markBudget ? .marks : nil
    }
  }
}

/// What one line shows of itself, read once.
struct ProseLine {
  let isBlank: Bool
  /// How deep the line's list and quote marks could stand, with the indent in front of them.
  let nesting: Int
  /// Whether cmark could take the line for the row under a table's header.
  let isDelimiterRow: Bool
  let pipes: Int
  /// Bytes that may open or close emphasis, links and code.
  let marks: Int

  init(_ line: ArraySlice<UInt8>) {
    isBlank = line.allSatisfy(ProseCharacters.isSpace)
    nesting = ProseLine.nesting(of: line)
    var pipes = 0
    var marks = 0
    var dashes = 0
    var colons = 0
    var others = 0
    for byte in line {
      switch byte {
      case UInt8(ascii: "|"): pipes += 1
      case UInt8(ascii: "-"): dashes += 1
      case UInt8(ascii: ":"): colons += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">"): break
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "`"):
        marks += 1
      default: others += 1
      }
    }
    self.pipes = pipes
    self.marks = marks
    isDelimiterRow = others == 0 && marks == 0 && dashes > 0 && pipes + colons > 0
  }

  /// Counts marks, and two columns of indent as one more level, as far as the last mark in front of the words.
  private static func nesting(of line: ArraySlice<UInt8>) -> Int {
    var rest = line
    var columns = 0
    var marks = 0
    var depth = 0
    while let first = rest.first {
      let length = markLength(rest)
      if first == UInt8(ascii: " ") || first == UInt8(ascii: "\t") {
        columns += first == UInt8(ascii: "\t") ? 4 : 1
        rest = rest.dropFirst()
      } else if length > 0, !isRule(rest, first, marks) {
        marks += 1
        depth = marks + max(0, columns - marks) / 2
        rest = rest.dropFirst(length)
      } else {
        break
      }
    }
    return depth
  }

  /// A rule such as `* * *` is no list; checked once only, before any mark, to stay linear.
  private static func isRule(_ rest: ArraySlice<UInt8>, _ first: UInt8, _ marks: Int) -> Bool {
    marks == 0 && (first == UInt8(ascii: "-") || first == UInt8(ascii: "*"))
      && rest.allSatisfy { $0 == first || ProseCharacters.isSpace($0) } && rest.count { $0 == first } >= 3
  }

  /// The length of a list or quote mark that begins here, or 0.
  private static func markLength(_ rest: ArraySlice<UInt8>) -> Int {
    guard let first = rest.first else { return 0 }
    if first == UInt8(ascii: ">") { return 1 }
    let digits = rest.prefix(10).prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
    guard let mark = rest.dropFirst(digits).first, digits < 10 else { return 0 }
    let isMark = (digits == 0 ? "-+*" : ".)").utf8.contains(mark)
    let isFollowed = rest.dropFirst(digits + 1).first.map(ProseCharacters.isSpace) ?? true
    return isMark && isFollowed ? digits + 1 : 0
  }
}
