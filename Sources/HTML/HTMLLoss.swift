/// What a page's text does not carry over, for the report.
public struct HTMLLoss: Sendable, Equatable {
  /// Words inside controls, frames and other inert elements that a reader may have seen.
  public var controlWords = 0
  /// Words that the page hides.
  public var hiddenWords = 0
  /// Pictures without a description.
  public var pictures = 0
  /// Words that the page strikes through: they stand as plain words.
  public var struckWords = 0
  /// Links to places that do not go out: scripts, files of somebody's machine. Their words stay.
  public var links = 0

  public init() {}

  public mutating func add(_ other: HTMLLoss) {
    controlWords += other.controlWords
    hiddenWords += other.hiddenWords
    pictures += other.pictures
    struckWords += other.struckWords
    links += other.links
  }
}
