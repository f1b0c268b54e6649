// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/navigation_model.h"

#include "job_store.h"
#include "plain_text.h"
#include "sidebar/navigation_node.h"
#include "text.h"

#include <QCoreApplication>
#include <algorithm>
#include <numeric>

namespace {

enum GroupRow { Connections, Views, Models };

struct NavigationText
{
    Q_DECLARE_TR_FUNCTIONS(Navigation)
};

} // namespace

NavigationModel::NavigationModel(const JobStore *store, QObject *parent)
    : QAbstractItemModel(parent)
    , m_store(store)
    , m_root(std::make_unique<Node>())
{
    for (const QString &name : {NavigationText::tr("Connections"), NavigationText::tr("Views"),
                                NavigationText::tr("Models")}) {
        auto node = std::make_unique<Node>();
        node->name = name;
        insert(*m_root, int(m_root->children.size()), std::move(node));
    }
    for (int view = 0; view < JobFilterSpec::ViewCount; ++view) {
        auto node = std::make_unique<Node>();
        node->kind = Kind::View;
        node->spec.view = JobFilterSpec::View(view);
        insert(group(Views), view, std::move(node));
    }
    take({store->keys(), {}, {}});
    connect(store, &JobStore::changed, this, &NavigationModel::take);
}

NavigationModel::~NavigationModel() = default;

void NavigationModel::addAccount(const Account &account, const QString &service)
{
    auto node = std::make_unique<Node>();
    node->kind = Kind::Connection;
    node->name = oneLine(account.name);
    node->spec.account = account.id;
    node->service = service;
    node->count = m_tally.ofAccount(account.id);
    Node &connections = group(Connections);
    insert(connections, int(connections.children.size()), std::move(node));
}

void NavigationModel::removeAccount(const QString &accountId)
{
    for (const auto &node : group(Connections).children) {
        if (node->spec.account == accountId) {
            remove(*node);
            return;
        }
    }
}

void NavigationModel::setState(const AccountState &state)
{
    for (const auto &node : group(Connections).children) {
        if (node->spec.account != state.account || node->state == state)
            continue;
        node->state = state;
        const QModelIndex changed = indexFor(*node);
        Q_EMIT dataChanged(changed, changed);
    }
}

QModelIndex NavigationModel::indexOf(const JobFilterSpec &spec) const
{
    std::vector<const Node *> open{m_root.get()};
    while (!open.empty()) {
        const Node *node = open.back();
        open.pop_back();
        if (node->kind != Kind::Group && node->spec == spec)
            return indexFor(*node);
        for (const auto &child : node->children)
            open.push_back(child.get());
    }
    return {};
}

QModelIndex NavigationModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeAt(parent)->children[size_t(row)].get());
}

QModelIndex NavigationModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexFor(*nodeAt(child)->parent) : QModelIndex();
}

int NavigationModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(nodeAt(parent)->children.size());
}

int NavigationModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant NavigationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node &node = *nodeAt(index);
    switch (role) {
    case Qt::DisplayRole: return node.label();
    case Qt::ToolTipRole:
        return node.kind == Kind::Connection
            ? plainTooltip(text::list({node.name, node.service, text::health(node.state)}))
            : plainTooltip(node.label());
    case Qt::AccessibleTextRole:
        if (node.kind == Kind::Group)
            return node.label();
        if (node.kind == Kind::Connection)
            return text::list({node.name, node.service, text::health(node.state), text::jobCount(node.count)});
        return text::list({node.label(), text::jobCount(node.count)});
    case KindRole: return int(node.kind);
    case SpecRole: return QVariant::fromValue(node.spec);
    case CountRole: return node.count;
    case NoteRole: return node.note();
    case PhaseRole: return int(node.state.phase);
    default: return {};
    }
}

Qt::ItemFlags NavigationModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return nodeAt(index)->kind == Kind::Group ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

NavigationModel::Node *NavigationModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex NavigationModel::indexFor(const Node &node) const
{
    return &node == m_root.get() ? QModelIndex() : createIndex(node.row(), 0, &node);
}

NavigationModel::Node &NavigationModel::group(int row) const
{
    return *m_root->children[size_t(row)];
}

NavigationModel::Node *NavigationModel::insert(Node &parent, int row, std::unique_ptr<Node> node)
{
    node->parent = &parent;
    Node *inserted = node.get();
    beginInsertRows(indexFor(parent), row, row);
    parent.children.insert(parent.children.begin() + row, std::move(node));
    endInsertRows();
    return inserted;
}

void NavigationModel::remove(Node &node)
{
    Node &parent = *node.parent;
    const int row = node.row();
    beginRemoveRows(indexFor(parent), row, row);
    parent.children.erase(parent.children.begin() + row);
    endRemoveRows();
}

void NavigationModel::move(Node &node, Node &target, int row)
{
    Node &source = *node.parent;
    const int from = node.row();
    beginMoveRows(indexFor(source), from, from, indexFor(target), row);
    std::unique_ptr<Node> moved = std::move(source.children[size_t(from)]);
    source.children.erase(source.children.begin() + from);
    moved->parent = &target;
    target.children.insert(target.children.begin() + row, std::move(moved));
    endMoveRows();
}

void NavigationModel::take(const JobChanges &changes)
{
    for (const auto *keys : {&changes.added, &changes.changed}) {
        for (const JobKey &key : *keys) {
            if (const Job *job = m_store->find(key))
                m_tally.set(*job);
        }
    }
    for (const JobKey &key : changes.removed)
        m_tally.remove(key);
    syncModels();
    pushCounts(*m_root);
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
    for (const QString &model : std::as_const(missing))
        addModel(model);
    for (Node *node : gone)
        dropModel(*node);
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

void NavigationModel::pushCounts(Node &node)
{
    for (const auto &child : node.children)
        pushCounts(*child);
    const int count = countOf(node);
    if (count == node.count)
        return;
    node.count = count;
    const QModelIndex changed = indexFor(node);
    Q_EMIT dataChanged(changed, changed, {CountRole, Qt::AccessibleTextRole});
}

int NavigationModel::countOf(const Node &node) const
{
    switch (node.kind) {
    case Kind::Group: return 0;
    case Kind::Connection: return m_tally.ofAccount(node.spec.account);
    case Kind::View: return m_tally.ofView(node.spec.view);
    case Kind::Model: return m_tally.ofModel(node.spec.model);
    case Kind::Family:
        return std::accumulate(node.children.begin(), node.children.end(), 0,
                               [](int sum, const auto &child) { return sum + child->count; });
    }
    Q_UNREACHABLE();
}
