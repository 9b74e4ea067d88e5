import Minutes
import Parsing

/// An act of law with the items that name it.
struct SiteAct: Sendable {
  let act: Act
  let path: String
  /// Items that name the act or one of its sections, newest first.
  let items: [ItemPlace]
  /// In the order of their numbers.
  let sections: [Section]

  struct Section: Sendable {
    /// "110", "85a"
    let number: String
    let path: String
    /// Newest first.
    let items: [ItemPlace]
  }

  /// Where the state's collection of laws has the act: only where its number and year are printed (ELI,
  /// https://www.retsinformation.dk/eli/about).
  var official: String? {
    guard let year = act.year, let number = act.number else { return nil }
    return "https://www.retsinformation.dk/eli/lta/\(year)/\(number)"
  }
}

/// Acts that the archive's texts name.
struct LawIndex: Sendable {
  /// By name.
  private(set) var acts: [SiteAct] = []
  /// The acts of an item with the sections named there, in the order of the text: positions in `acts`.
  let byItem: ItemTable<[(act: Int, sections: [String])]>

  init(meetings: [SiteMeeting], newestFirst: [Int]) {
    var found: [String: Act] = [:]
    var items: [String: [ItemPlace]] = [:]
    var sections: [String: [String: [ItemPlace]]] = [:]
    var named = ItemTable<[(key: String, sections: [String])]>(meetings: meetings)
    for meeting in newestFirst {
      for position in meetings[meeting].items.indices {
        let place = ItemPlace(meeting: meeting, item: position)
        for law in meetings[meeting].items[position].named.flatMap(\.laws) {
          let key = law.act.key
          // What one text leaves out another one may print: the newest that tells it counts.
          if found[key] == nil { found[key] = law.act }
          if found[key]?.title == nil { found[key]?.title = law.act.title }
          if found[key]?.number == nil {
            found[key]?.number = law.act.number
            found[key]?.year = law.act.year
          }
          if items[key]?.last != place { items[key, default: []].append(place) }
          let own = named[place]?.firstIndex { $0.key == key }
          if own == nil { named[place, default: []].append((key, [])) }
          guard let section = law.section else { continue }
          if sections[key]?[section]?.last != place { sections[key, default: [:]][section, default: []].append(place) }
          let index = own ?? (named[place]?.count ?? 1) - 1
          if named[place]?[index].sections.contains(section) == false {
            named[place, default: []][index].sections.append(section)
          }
        }
      }
    }
    acts = found.map { key, act in
      let path = "love/\(Slug.make(key))/"
      return SiteAct(
        act: act, path: path, items: items[key] ?? [],
        sections: LawIndex.inOrder(sections[key] ?? [:]).map { number, places in
          SiteAct.Section(number: number, path: "\(path)\(Slug.make(number))/", items: places)
        })
    }
    .sorted { $0.act.name == $1.act.name ? $0.path < $1.path : DanishOrder.precedes($0.act.name, $1.act.name) }
    let positions = Dictionary(uniqueKeysWithValues: acts.enumerated().map { ($1.act.key, $0) })
    byItem = named.mapValues { list in
      list.compactMap { entry in positions[entry.key].map { (act: $0, sections: entry.sections) } }
    }
  }

  /// "9" in front of "85" in front of "85a".
  private static func inOrder(_ sections: [String: [ItemPlace]]) -> [(String, [ItemPlace])] {
    sections.map { (digits: Int($0.key.prefix { $0.isNumber }) ?? 0, section: $0) }
      .sorted { ($0.digits, $0.section.key) < ($1.digits, $1.section.key) }
      .map { ($0.section.key, $0.section.value) }
  }
}
