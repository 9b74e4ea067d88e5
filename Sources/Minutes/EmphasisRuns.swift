/// What stands beside a run of asterisks or underscores.
enum Flank {
  case space, punctuation, letter

  /// The beginning and the end of a line count as space.
  init(_ scalar: Unicode.Scalar?) {
    guard let scalar else {
      self = .space
      return
    }
    if scalar.isASCII {
      let byte = UInt8(truncatingIfNeeded: scalar.value)
      self = byte <= 0x20 ? .space : Prose.isPunctuation(byte) ? .punctuation : .letter
      return
    }
    switch scalar.properties.generalCategory {
    case .spaceSeparator: self = .space
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      self = .punctuation
    default: self = .letter
    }
  }
}

/// The runs of asterisks and underscores of a line, and which of their signs are emphasis (CommonMark 0.29, 6.4).
struct EmphasisRuns {
  private struct Run {
    let sign: UInt8
    /// Where it stands in the words.
    let start: Int
    let length: Int
    let canOpen: Bool
    let canClose: Bool
    /// Signs used up as closing marks stand at its beginning, as opening marks at its end.
    var closing = 0
    var opening = 0
    /// The neighbours that can still be paired.
    var previous: Int?
    var next: Int?

    var left: Int { length - closing - opening }
  }

  private var runs: [Run] = []
  /// The last run that can still be paired.
  private(set) var last: Int?

  mutating func append(sign: UInt8, at start: Int, length: Int, before: Flank, after: Flank) {
    let isLeft = after != .space && (after != .punctuation || before != .letter)
    let isRight = before != .space && (before != .punctuation || after != .letter)
    let isUnderscore = sign == UInt8(ascii: "_")
    let canOpen = isUnderscore ? isLeft && (!isRight || before == .punctuation) : isLeft
    let canClose = isUnderscore ? isRight && (!isLeft || after == .punctuation) : isRight
    guard canOpen || canClose else { return }
    runs.append(Run(sign: sign, start: start, length: length, canOpen: canOpen, canClose: canClose, previous: last))
    if let last { runs[last].next = runs.count - 1 }
    last = runs.count - 1
  }

  /// The places of all signs that are marks of emphasis.
  var marks: [Range<Int>] {
    runs.flatMap { run in
      [run.start..<run.start + run.closing, run.start + run.length - run.opening..<run.start + run.length]
    }.filter { !$0.isEmpty }
  }

  /// Pairs what stands behind a run; nothing of it can be paired afterwards.
  mutating func pair(above floor: Int?) {
    var closer = first(above: floor)
    // Below these no opening run was found for a closing one of the same kind.
    var floors: [Int: Int] = [:]
    while let current = closer {
      guard runs[current].canClose else {
        closer = runs[current].next
        continue
      }
      let kind = Int(runs[current].sign) * 6 + runs[current].length % 3 * 2 + (runs[current].canOpen ? 1 : 0)
      if let opener = opener(for: current, above: max(floor ?? -1, floors[kind] ?? -1)) {
        closer = join(opener, current)
      } else {
        floors[kind] = runs[current].previous ?? -1
        closer = runs[current].next
        if !runs[current].canOpen { remove(current) }
      }
    }
    while let top = last, top > floor ?? -1 { remove(top) }
  }

  private func first(above floor: Int?) -> Int? {
    var first = last.flatMap { $0 > floor ?? -1 ? $0 : nil }
    while let current = first, let previous = runs[current].previous, previous > floor ?? -1 { first = previous }
    return first
  }

  private func opener(for closer: Int, above floor: Int) -> Int? {
    var candidate = runs[closer].previous
    while let current = candidate, current > floor {
      let opening = runs[current]
      if opening.canOpen, opening.sign == runs[closer].sign {
        let bothWays = runs[closer].canOpen || opening.canClose
        if !bothWays || runs[closer].length % 3 == 0 || (opening.length + runs[closer].length) % 3 != 0 {
          return current
        }
      }
      candidate = opening.previous
    }
    return nil
  }

  /// Uses one sign or two of both; the next run to close.
  private mutating func join(_ opener: Int, _ closer: Int) -> Int? {
    let count = runs[opener].left >= 2 && runs[closer].left >= 2 ? 2 : 1
    runs[opener].opening += count
    runs[closer].closing += count
    while let between = runs[closer].previous, between != opener { remove(between) }
    if runs[opener].left == 0 { remove(opener) }
    guard runs[closer].left == 0 else { return closer }
    let next = runs[closer].next
    remove(closer)
    return next
  }

  private mutating func remove(_ run: Int) {
    let (previous, next) = (runs[run].previous, runs[run].next)
    if let previous { runs[previous].next = next }
    if let next { runs[next].previous = previous } else { last = previous }
  }
}
