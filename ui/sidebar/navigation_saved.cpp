// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The rows of the group Views that a person saved, below those that are always there.

#include "sidebar/navigation_model.h"
#include "sidebar/navigation_node.h"

#include <algorithm>

void NavigationModel::setSavedViews(const std::vector<SavedView> &views)
{
    Node &group = this->group(Views);
    const auto isWanted = [&views](const Node &node) {
        return std::ranges::any_of(views, [&node](const SavedView &view) { return view.spec.saved == node.spec.saved; });
    };
    for (size_t row = group.children.size(); row > JobFilterSpec::ViewCount; --row) {
        if (Node &node = *group.children[row - 1]; !isWanted(node))
            remove(node);
    }
    // What is kept keeps its order, and what is new stands last.
    for (size_t i = 0; i < views.size(); ++i) {
        const size_t row = JobFilterSpec::ViewCount + i;
        const bool isThere = row < group.children.size() && group.children[row]->spec.saved == views[i].spec.saved;
        if (isThere) {
            update(*group.children[row], views[i]);
            continue;
        }
        auto node = std::make_unique<Node>();
        node->kind = Kind::Saved;
        node->spec = views[i].spec;
        node->name = views[i].name;
        node->words = views[i].words;
        node->count = views[i].count;
        insert(group, int(row), std::move(node));
    }
}

void NavigationModel::update(Node &node, const SavedView &view)
{
    if (node.spec == view.spec && node.name == view.name && node.words == view.words && node.count == view.count)
        return;
    node.spec = view.spec;
    node.name = view.name;
    node.words = view.words;
    node.count = view.count;
    const QModelIndex changed = indexFor(node);
    Q_EMIT dataChanged(changed, changed);
}
