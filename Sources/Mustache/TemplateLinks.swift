/// How the templates of a strict library refer to one another, and what is wrong with that.
struct TemplateLinks {
  private let templates: [Template]
  private let broken: Set<Int>
  /// For each template, what it includes, in the order of the source.
  private let links: [[Link]]
  private var states: [State]
  /// The templates between the one the walk began with and the one it is at.
  private var trail: [Int] = []
  /// For each template, what is wrong in it.
  private(set) var problems: [[TemplateProblem]]
  /// Whether some template includes itself, or the chain of them is too long.
  private(set) var hasCircle = false

  private struct Link {
    let target: Int
    let location: TemplateLocation
  }

  private enum State {
    case unseen
    case open
    /// Seen, with the number of templates on the longest way down from it, itself included.
    case done(depth: Int)
  }

  /// - Parameter broken: The templates that could not be read in full, so that nothing is said about their blocks.
  init(_ templates: [Template], broken: Set<Int>) {
    self.broken = broken
    self.templates = templates
    states = templates.map { _ in .unseen }
    problems = templates.map { _ in [] }
    links = templates.map { template in
      var links: [Link] = []
      template.nodes.forEachNode { node in
        switch node {
        case .partial(let partial):
          if case .template(let index) = partial.reference {
            links.append(Link(target: index, location: partial.location))
          }
        case .parent(let parent):
          if case .template(let index) = parent.reference {
            links.append(Link(target: index, location: parent.location))
          }
        case .text, .value, .words, .section, .block: break
        }
      }
      return links
    }
  }

  /// Finds circles, chains that are too long, and fillings that no block takes up.
  mutating func check() {
    for index in templates.indices { _ = depth(of: index) }
    for index in templates.indices { checkArguments(of: index) }
  }

  private mutating func depth(of index: Int) -> Int {
    if case .done(let depth) = states[index] { return depth }
    states[index] = .open
    trail.append(index)
    var deepest = 0
    for link in links[index] {
      if case .open = states[link.target] {
        reportCircle(closedBy: link, in: index)
        continue
      }
      let depth = depth(of: link.target)
      deepest = max(deepest, depth)
      // Reported once, where the chain crosses the limit.
      if depth == TemplateLibrary.depthLimit {
        hasCircle = true
        report(
          link, in: index, "templates are nested more than \(TemplateLibrary.depthLimit) deep from here",
          advice: "Move the content of some of them into the templates that include them.")
      }
    }
    trail.removeLast()
    states[index] = .done(depth: deepest + 1)
    return deepest + 1
  }

  private mutating func reportCircle(closedBy link: Link, in index: Int) {
    let start = trail.firstIndex(of: link.target) ?? 0
    hasCircle = true
    let names = (trail[start...] + [link.target]).map { "`\(templates[$0].source.name)`" }
    report(
      link, in: index, "\(names[0]) includes itself: \(names.joined(separator: " → "))",
      advice: "Take one of these out; a template cannot contain itself.")
  }

  private mutating func report(_ link: Link, in index: Int, _ message: String, advice: String) {
    problems[index].append(templates[index].source.problem(at: link.location, message, advice: advice))
  }
}

extension TemplateLinks {
  /// A filling whose name no block has is a slip, and its content would be missing from every page.
  private mutating func checkArguments(of index: Int) {
    var found: [TemplateProblem] = []
    templates[index].nodes.forEachNode { node in
      guard case .parent(let parent) = node, case .template(let target) = parent.reference else { return }
      // A block inside one of the fillings does not count: only a level further out fills it.
      guard let blocks = blocks(reachableFrom: target) else { return }
      for argument in parent.arguments where !blocks.contains(argument.name) {
        let suggestion = NearestName.suggestion(for: argument.name, among: blocks)
        let known = blocks.isEmpty ? "It has no blocks." : "It has \(blocks.sorted().joined(separator: ", "))."
        found.append(
          templates[index].source.problem(
            at: argument.location, "`\(templates[target].source.name)` has no block `\(argument.name)`",
            advice: suggestion.map { "Did you mean `\($0)`?" } ?? known))
      }
    }
    problems[index] += found
  }

  /// The blocks that a filling can reach, nil where not all of them are known.
  private func blocks(reachableFrom index: Int) -> Set<String>? {
    var blocks: Set<String> = []
    var seen: Set<Int> = [index]
    var waiting = [index]
    while let next = waiting.popLast() {
      blocks.formUnion(Self.blocks(in: templates[next].nodes))
      for link in links[next] where seen.insert(link.target).inserted { waiting.append(link.target) }
    }
    return broken.isDisjoint(with: seen) ? blocks : nil
  }

  private static func blocks(in nodes: [TemplateNode]) -> Set<String> {
    var blocks: Set<String> = []
    nodes.forEachNode { if case .block(let block) = $0 { blocks.insert(block.name) } }
    return blocks
  }
}
