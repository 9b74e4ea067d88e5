/// What is drawn on a page besides its words: reads the grey pictures that `pdftoppm -gray` writes, one point a dot.
enum PagePixels {
  /// Drawn lines and dots of each page; `pages` say where words stand, which are no drawing.
  static func addDrawings(_ bytes: [UInt8], to pages: inout [PrintedPage]) {
    var index = 0
    for page in pages.indices {
      guard var picture = nextPicture(bytes, at: &index) else { return }
      let scale = pages[page].width / Double(max(1, picture.width))
      guard scale > 0 else { continue }
      picture.erase(pages[page].words.map { $0.box.scaled(1 / scale) })
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

/// A grey picture of a page. It is made for speed: of the million dots of a page nearly all are paper.
private struct Picture {
  let width: Int
  let height: Int
  private var dots: [UInt8]

  private static let paper: UInt8 = 0xFF
  /// Thin lines come out in a light grey.
  private static let threshold: UInt8 = 232
  private static let shortestRule = 16
  private static let largestDot = 10
  /// More drawn dots than these are a picture, which has no lines to look for.
  private static let mostDrawn = 400_000

  init(width: Int, height: Int, dots: ArraySlice<UInt8>) {
    self.width = width
    self.height = height
    self.dots = Array(dots)
  }

  /// Takes words out: their boxes are taller than their letters.
  mutating func erase(_ boxes: [Box]) {
    let (width, height) = (width, height)
    dots.withUnsafeMutableBytes { bytes in
      for box in boxes {
        guard box.top < Double(height), box.left < Double(width), box.bottom > 0, box.right > 0 else { continue }
        let rows = max(0, Int(box.top))...max(0, min(height - 1, Int(box.bottom)))
        let columns = max(0, Int(box.left) - 1)..<max(0, min(width, Int(box.right) + 2))
        guard !columns.isEmpty else { continue }
        for row in rows {
          UnsafeMutableRawBufferPointer(
            rebasing: bytes[row * width + columns.lowerBound..<row * width + columns.upperBound]
          )
          .copyBytes(from: repeatElement(Picture.paper, count: columns.count))
        }
      }
    }
  }

  func drawings() -> (rules: [Box], dots: [Box]) {
    let drawn = drawnDots()
    guard drawn.count <= Picture.mostDrawn else { return ([], []) }
    var byColumn = [[Int]](repeating: [], count: width)
    for index in drawn { byColumn[index % width].append(index) }
    let rules = runs(drawn, step: 1, across: true) + runs(byColumn.flatMap { $0 }, step: width, across: false)
    return (rules.count > 4000 ? [] : rules, spots(drawn))
  }

  /// Where something is drawn, row by row: eight dots of paper are passed over at once.
  private func drawnDots() -> [Int] {
    dots.withUnsafeBytes { bytes in
      var drawn: [Int] = []
      var index = 0
      while index < bytes.count {
        if index + 8 <= bytes.count, bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) == UInt64.max {
          index += 8
          continue
        }
        let end = min(index + 8, bytes.count)
        while index < end {
          if bytes[index] < Picture.threshold { drawn.append(index) }
          index += 1
        }
        if drawn.count > Picture.mostDrawn { return drawn }
      }
      return drawn
    }
  }

  private func isDark(_ column: Int, _ row: Int) -> Bool {
    column >= 0 && column < width && row >= 0 && row < height && dots[row * width + column] < Picture.threshold
  }

  /// Straight lines: long in one direction, at most three dots in the other. `drawn` is in the order of that direction.
  private func runs(_ drawn: [Int], step: Int, across: Bool) -> [Box] {
    var found: [Box] = []
    var start = 0
    while start < drawn.count {
      var end = start + 1
      while end < drawn.count, drawn[end] == drawn[end - 1] + step, !across || drawn[end] % width != 0 { end += 1 }
      defer { start = end }
      guard end - start >= Picture.shortestRule else { continue }
      // A line has paper on both sides; a filled area has not.
      let isThin = [start + (end - start) / 4, start + (end - start) / 2].contains { place in
        let (column, row) = (drawn[place] % width, drawn[place] / width)
        return across
          ? !isDark(column, row - 3) && !isDark(column, row + 3) : !isDark(column - 3, row) && !isDark(column + 3, row)
      }
      guard isThin else { continue }
      let (left, top) = (Double(drawn[start] % width), Double(drawn[start] / width))
      let length = Double(end - start)
      found.append(Box(left: left, top: top, right: left + (across ? length : 1), bottom: top + (across ? 1 : length)))
    }
    return found
  }

  /// Small spots, about as wide as they are tall.
  private func spots(_ drawn: [Int]) -> [Box] {
    var seen = [Bool](repeating: false, count: dots.count)
    var found: [Box] = []
    for start in drawn where !seen[start] {
      var waiting = [start]
      seen[start] = true
      var box = (left: start % width, top: start / width, right: start % width, bottom: start / width)
      var count = 0
      while let next = waiting.popLast() {
        let (column, row) = (next % width, next / width)
        count += 1
        box = (min(box.left, column), min(box.top, row), max(box.right, column), max(box.bottom, row))
        for (across, down) in [(1, 0), (-1, 0), (0, 1), (0, -1)] where isDark(column + across, row + down) {
          let neighbour = next + across + down * width
          if !seen[neighbour] {
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
