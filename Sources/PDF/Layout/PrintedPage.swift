/// A rectangle on a page, in points from its upper left corner.
struct Box: Hashable, Sendable {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  var width: Double { right - left }
  var height: Double { bottom - top }
  var middle: Double { (top + bottom) / 2 }
  var centre: Double { (left + right) / 2 }

  func union(_ other: Box) -> Box {
    Box(
      left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
      bottom: max(bottom, other.bottom))
  }

  /// How many points both share from top to bottom.
  func sharedHeight(_ other: Box) -> Double { min(bottom, other.bottom) - max(top, other.top) }
}

/// A word as it is printed.
struct PrintedWord: Hashable, Sendable {
  var text: String
  var box: Box
  var isBold = false
  var isItalic = false
  /// Where a link on it leads: http or https only.
  var link: String?
}

/// A page with what stands on it: what all layouts are read from.
struct PrintedPage: Hashable, Sendable {
  /// 1-based.
  var number: Int
  var width: Double
  var height: Double
  var words: [PrintedWord]
  /// Drawn lines, as thin boxes.
  var rules: [Box] = []
  /// Small drawn dots: the bullets that are no letters.
  var dots: [Box] = []
}
