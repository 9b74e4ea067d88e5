import Minutes

/// An item as a record states it: its text, and the facts that should follow from the text.
struct StatedItem {
  var place: PlacedNode
  var item: AgendaItem
  /// The role of each of the item's sections, where the record says it.
  var roles: [SectionRole?] = []
  var caseNumber: String?
  var topic: String?
  var decision: String?
  var outcomes: [Outcome] = []
  var attachments: [String] = []
  var votes: Votes?
  var absent: [String] = []
  var substitutes: [Substitute] = []
  var references: [ItemReference] = []
}
