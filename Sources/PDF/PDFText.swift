/// What a PDF document says.
public struct PDFText: Sendable {
  /// A paragraph a line, the cells of a table's row parted by tabs.
  public let text: String
  /// How many pages the document has.
  public let pages: Int
  /// Running heads and feet: as on the first of the pages that they stood on.
  public let leftOut: [(text: String, pages: [Int])]

  /// Links to the web with their words, in the order of the text.
  public let links: [(text: String, address: String)]
  /// Pages that are pictures, which nobody has read.
  public let pictures: [Int]
  /// Pages that are pictures, whose words were recognised.
  public let recognised: [Int]
  /// The page of each line of the text.
  private let pageOfLine: [Int]

  init(_ document: DocumentText, pages: Int, pictures: [Int] = [], recognised: [Int] = []) {
    links = document.links
    self.pictures = pictures
    self.recognised = recognised
    text = document.text
    pageOfLine = document.pageOfLine
    leftOut = document.leftOut
    self.pages = pages
  }

  /// The page on which a line of the text begins, both 1-based; nil outside the text.
  public func page(ofLine line: Int) -> Int? { pageOfLine.indices.contains(line - 1) ? pageOfLine[line - 1] : nil }
}
