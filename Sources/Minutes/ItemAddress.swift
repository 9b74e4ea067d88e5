extension Meeting {
  /// The folder of each item below the meeting's, in order: the number as a slug ("25", "c048-23"), or "p3" by position
  /// where no number is printed. Two items never share one: a repeated number is an error when the meeting is read.
  public var itemFolders: [String] {
    items.enumerated().map { position, item in item.number.map(Slug.make) ?? "p\(position + 1)" }
  }
}
