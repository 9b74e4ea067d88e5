/// Amounts of a budget's table as bars: a group for each row, a bar for each series.
public struct BarChart: Hashable, Sendable {
  /// What is drawn.
  public struct Data: Hashable, Sendable {
    /// "1.000 kr."; nil where the table prints none.
    public var unit: String?
    /// The columns' labels, one to `mostSeries`.
    public var series: [String]
    public var groups: [Group]

    public init(unit: String? = nil, series: [String], groups: [Group]) {
      self.unit = unit
      self.series = series
      self.groups = groups
    }
  }

  /// One row.
  public struct Group: Hashable, Sendable {
    public var label: String
    /// One for each series; nil where the cell is empty.
    public var values: [Value?]
    /// A sum of other rows.
    public var isTotal: Bool

    public init(label: String, values: [Value?], isTotal: Bool = false) {
      self.label = label
      self.values = values
      self.isTotal = isTotal
    }
  }

  public struct Value: Hashable, Sendable {
    public var amount: Double
    /// As the table spells it: "1.925.353".
    public var text: String

    public init(amount: Double, text: String) {
      self.amount = amount
      self.text = text
    }
  }

  /// Read out in the picture's place.
  public var title: String
  public var data: Data

  public init(title: String, data: Data) {
    self.title = title
    self.data = data
  }

  /// Four, so that a budget and its three years of estimates are one picture.
  public static let mostSeries = 4
  public static let mostGroups = 16

  /// Whether totals are told in numbers only, since bars for them would leave nothing of the parts.
  var totalsDwarfParts: Bool {
    let parts = largest(data.groups.filter { !$0.isTotal })
    return parts > 0 && largest(data.groups.filter(\.isTotal)) > 1.5 * parts
  }

  private func largest(_ groups: [Group]) -> Double {
    groups.flatMap { $0.values.compactMap { $0.map { abs($0.amount) } } }.filter(\.isFinite).max() ?? 0
  }
}
