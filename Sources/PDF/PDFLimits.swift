import Processes

/// What one document may cost. Minutes of a long meeting with its attachments stay far below each of these.
public enum PDFLimits {
  /// Pages: the longest minutes that are published have some hundred.
  public static let pages = 2000
  /// Pages that are read as pictures: each takes some seconds.
  public static let recognisedPages = 200
  /// Words of all pages together: 2,000 dense pages have a million.
  public static let words = 2_000_000
  /// For each of the tools that read the text: they take a hundredth of a second a page.
  static let reading = ProcessLimits(wallTime: .seconds(60), cpuSeconds: 60, memory: 1 << 30, output: 64 << 20)
  /// Drawn pages at 72 dots to the inch are half a megabyte each; of longer documents the first ones are drawn.
  static let drawing = ProcessLimits(wallTime: .seconds(60), cpuSeconds: 60, memory: 1 << 30, output: 256 << 20)
  static let drawnPages = 400
  /// A page at 300 dots to the inch, and its letters.
  static let recognising = ProcessLimits(
    wallTime: .seconds(120), cpuSeconds: 240, memory: 2 << 30, output: 16 << 20, fileSize: 64 << 20)
}
