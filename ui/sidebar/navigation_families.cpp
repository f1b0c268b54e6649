// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What comes and goes with the jobs: the group Models with its families, and the row of the local files.

#include "files/local_file_key.h"
#include "sidebar/navigation_model.h"
#include "sidebar/navigation_node.h"

#include <algorithm>

void NavigationModel::syncHint()
{
    Node &models = group(Models);
    const bool hasHint = !models.children.empty() && models.children.front()->kind == Kind::Hint;
    const bool isWanted = m_tally.modelCount() == 0;
    if (hasHint && !isWanted) {
        remove(*models.children.front());
    } else if (!hasHint && isWanted) {
        auto hint = std::make_unique<Node>();
        hint->kind = Kind::Hint;
        insert(models, 0, std::move(hint));
    }
}

void NavigationModel::syncFiles()
{
    Node *known = connectionNode(LocalFilesAccount);
    const int count = m_tally.ofAccount(LocalFilesAccount);
    if (known && count == 0) {
        remove(*known);
    } else if (!known && count > 0) {
        auto node = std::make_unique<Node>();
        node->kind = Kind::Files;
        node->spec.account = LocalFilesAccount;
        node->count = count;
        Node &connections = group(Connections);
        insert(connections, int(connections.children.size()), std::move(node));
    }
}

void NavigationModel::syncModels()
{
    QStringList missing = m_tally.models();
    std::vector<Node *> gone;
    std::vector<Node *> open{&group(Models)};
    while (!open.empty()) {
        Node *node = open.back();
        open.pop_back();
        if (node->kind == Kind::Model && !missing.removeOne(node->spec.model))
            gone.push_back(node);
        for (const auto &child : node->children)
            open.push_back(child.get());
    }
    std::ranges::sort(missing, modelLess);
    if (!missing.isEmpty())
        syncHint();
    for (const QString &model : std::as_const(missing))
        addModel(model);
    for (Node *node : gone)
        dropModel(*node);
    syncHint();
}

void NavigationModel::addModel(const QString &model)
{
    auto fresh = std::make_unique<Node>();
    fresh->kind = Kind::Model;
    fresh->spec.model = model;
    fresh->count = m_tally.ofModel(model);
    const QString family = modelFamily(model);
    Node &models = group(Models);
    const auto place = std::ranges::lower_bound(models.children, family, {}, [](const auto &n) { return n->family(); });
    const int row = int(place - models.children.begin());
    if (place == models.children.end() || (*place)->family() != family) {
        insert(models, row, std::move(fresh));
        return;
    }
    const auto rowIn = [](const Node &parent, const QString &name) {
        const auto at = std::ranges::lower_bound(parent.children, name, modelLess,
                                                 [](const auto &n) { return n->spec.model; });
        return int(at - parent.children.begin());
    };
    Node *existing = place->get();
    if (existing->kind == Kind::Family) {
        insert(*existing, rowIn(*existing, model), std::move(fresh));
        return;
    }
    // A family with one model was shown as that model. It moves into the new family, so that it stays chosen.
    auto parent = std::make_unique<Node>();
    parent->kind = Kind::Family;
    parent->spec.family = family;
    Node *node = insert(models, row, std::move(parent));
    move(*existing, *node, 0);
    insert(*node, rowIn(*node, model), std::move(fresh));
}

void NavigationModel::dropModel(Node &node)
{
    Node &parent = *node.parent;
    remove(node);
    if (parent.kind != Kind::Family || parent.children.size() > 1)
        return;
    if (!parent.children.empty())
        move(*parent.children.front(), *parent.parent, parent.row());
    remove(parent);
}
