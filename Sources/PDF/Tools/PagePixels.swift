/// What is drawn on a page besides its words: reads the grey pictures that `pdftoppm -gray` writes, one point a dot.
enum PagePixels {
  /// Drawn lines and dots of each page; `pages` say where words stand, which are no drawing.
  static func addDrawings(_ bytes: [UInt8], to pages: inout [PrintedPage]) {
    var index = 0
    for page in pages.indices {
      guard var picture = nextPicture(bytes, at: &index) else { return }
      picture.erase(pages[page].words.map(\.box))
      let scale = pages[page].width / Double(max(1, picture.width))
      let drawings = picture.drawings()
      pages[page].rules = drawings.rules.map { $0.scaled(scale) }
      pages[page].dots = drawings.dots.map { $0.scaled(scale) }
    }
  }

  /// "P5", width, height, largest value, one white space, the dots.
  private static func nextPicture(_ bytes: [UInt8], at index: inout Int) -> Picture? {
    guard index + 2 < bytes.count, bytes[index] == UInt8(ascii: "P"), bytes[index + 1] == UInt8(ascii: "5") else {
      return nil
    }
    index += 2
    var numbers: [Int] = []
    while numbers.count < 3 {
      while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
      var number = 0
      var digits = 0
      while index < bytes.count, (0x30...0x39).contains(bytes[index]), digits < 7 {
        number = number * 10 + Int(bytes[index] - 0x30)
        index += 1
        digits += 1
      }
      guard digits > 0 else { return nil }
      numbers.append(number)
    }
    index += 1
    let (width, height) = (numbers[0], numbers[1])
    guard width > 0, height > 0, numbers[2] == 255, width * height <= bytes.count - index else { return nil }
    defer { index += width * height }
    return Picture(width: width, height: height, dots: bytes[index..<index + width * height])
  }
}

extension Box {
  fileprivate func scaled(_ scale: Double) -> Box {
    Box(left: left * scale, top: top * scale, right: right * scale, bottom: bottom * scale)
  }
}

/// A grey picture of a page.
private struct Picture {
  let width: Int
  let height: Int
  /// True where something is drawn.
  private var isDark: [Bool]

  /// Thin lines come out grey: a third of black is drawn enough.
  private static let threshold: UInt8 = 215

  init(width: Int, height: Int, dots: ArraySlice<UInt8>) {
    self.width = width
    self.height = height
    isDark = dots.map { $0 < Picture.threshold }
  }

  /// Takes words out: their boxes are taller than their letters.
  mutating func erase(_ boxes: [Box]) {
    for box in boxes {
      let top = max(0, Int(box.top))
      let bottom = min(height - 1, Int(box.bottom))
      let left = max(0, Int(box.left) - 1)
      let right = min(width - 1, Int(box.right) + 1)
      guard top <= bottom, left <= right else { continue }
      for row in top...bottom { for column in left...right { isDark[row * width + column] = false } }
    }
  }

  private static let shortestRule = 12
  private static let largestDot = 8

  func drawings() -> (rules: [Box], dots: [Box]) {
    var rules = runs(across: true) + runs(across: false)
    if rules.count > 4000 { rules = [] }
    return (rules, dots())
  }

  /// Straight lines: long in one direction, at most three dots in the other.
  private func runs(across: Bool) -> [Box] {
    var found: [Box] = []
    let (outer, inner) = across ? (height, width) : (width, height)
    func dark(_ first: Int, _ second: Int) -> Bool {
      first >= 0 && first < outer && (across ? isDark[first * width + second] : isDark[second * width + first])
    }
    for first in 0..<outer {
      var second = 0
      while second < inner {
        guard dark(first, second) else {
          second += 1
          continue
        }
        let start = second
        while second < inner, dark(first, second) { second += 1 }
        guard second - start >= Picture.shortestRule else { continue }
        // A line has paper on both sides; a filled area has not.
        let middle = (start + second) / 2
        let quarter = (start + middle) / 2
        guard [middle, quarter].contains(where: { !dark(first - 3, $0) && !dark(first + 3, $0) }) else { continue }
        let box =
          across
          ? Box(left: Double(start), top: Double(first), right: Double(second), bottom: Double(first + 1))
          : Box(left: Double(first), top: Double(start), right: Double(first + 1), bottom: Double(second))
        found.append(box)
      }
    }
    return found
  }

  /// Small spots, about as wide as they are tall.
  private func dots() -> [Box] {
    var seen = [Bool](repeating: false, count: isDark.count)
    var found: [Box] = []
    for start in isDark.indices where isDark[start] && !seen[start] {
      var waiting = [start]
      seen[start] = true
      var box = (left: start % width, top: start / width, right: start % width, bottom: start / width)
      var count = 0
      while let next = waiting.popLast() {
        let (column, row) = (next % width, next / width)
        count += 1
        box = (min(box.left, column), min(box.top, row), max(box.right, column), max(box.bottom, row))
        for (across, down) in [(1, 0), (-1, 0), (0, 1), (0, -1)] {
          let (nextColumn, nextRow) = (column + across, row + down)
          guard nextColumn >= 0, nextColumn < width, nextRow >= 0, nextRow < height else { continue }
          let neighbour = nextRow * width + nextColumn
          if isDark[neighbour], !seen[neighbour] {
            seen[neighbour] = true
            waiting.append(neighbour)
          }
        }
      }
      let (across, down) = (box.right - box.left + 1, box.bottom - box.top + 1)
      guard across <= Picture.largestDot, down <= Picture.largestDot, abs(across - down) <= 2, count >= 3 else {
        continue
      }
      found.append(
        Box(left: Double(box.left), top: Double(box.top), right: Double(box.right + 1), bottom: Double(box.bottom + 1)))
    }
    return found.count > 2000 ? [] : found
  }
}
