// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/navigation_model.h"

#include "connection_text.h"
#include "job_store.h"
#include "settings/job_notes.h"
#include "sidebar/navigation_node.h"
#include "sidebar/navigation_words.h"

#include <algorithm>
#include <numeric>
#include <utility>

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
    node->spec.account = account.id;
    node->status.account = account;
    node->status.service = service;
    node->status.state.account = account.id;
    node->count = m_tally.ofAccount(account.id);
    Node &connections = group(Connections);
    const bool hasFiles = !connections.children.empty() && connections.children.back()->kind == Kind::Files;
    insert(connections, int(connections.children.size()) - (hasFiles ? 1 : 0), std::move(node));
}

void NavigationModel::setAccount(const Account &account)
{
    Node *node = connectionNode(account.id);
    if (!node || node->status.account == account)
        return;
    node->status.account = account;
    node->status.slotsUsed = slotsOf(*node);
    const QModelIndex changed = indexFor(*node);
    Q_EMIT dataChanged(changed, changed);
}

void NavigationModel::removeAccount(const QString &accountId)
{
    if (Node *node = connectionNode(accountId))
        remove(*node);
}

void NavigationModel::setState(const AccountState &state)
{
    Node *node = connectionNode(state.account);
    if (!node || node->status.state == state)
        return;
    node->status.state = state;
    node->status.slotsUsed = slotsOf(*node);
    const QModelIndex changed = indexFor(*node);
    Q_EMIT dataChanged(changed, changed);
}

void NavigationModel::setAsked(const QString &accountId, bool isAsked, KeychainAnswer keychain)
{
    Node *node = connectionNode(accountId);
    if (!node || (node->status.isAsked == isAsked && node->status.keychain == keychain))
        return;
    node->status.isAsked = isAsked;
    node->status.keychain = keychain;
    const QModelIndex changed = indexFor(*node);
    Q_EMIT dataChanged(changed, changed);
}

void NavigationModel::setNow(const QDateTime &now)
{
    const QDateTime before = std::exchange(m_now, now);
    for (const auto &node : group(Connections).children) {
        if (node->kind != Kind::Connection)
            continue;
        const QModelIndex changed = indexFor(*node);
        if (node->countText(before) != node->countText(now)
            || text::healthMark(node->status, before) != text::healthMark(node->status, now))
            Q_EMIT dataChanged(changed, changed, {CountTextRole, HealthRole});
    }
}

void NavigationModel::setNotes(const JobNotes *notes)
{
    const JobNotes *before = std::exchange(m_notes, notes);
    if (before)
        before->disconnect(this);
    if (notes) {
        connect(notes, &JobNotes::changed, this, [this](const JobKey &key) {
            recount(key);
            pushCounts(*m_root);
        });
    }
    JobChanges pins;
    std::ranges::copy_if(m_store->keys(), std::back_inserter(pins.changed), [=](const JobKey &key) {
        return (before && before->isPinned(key)) || (notes && notes->isPinned(key));
    });
    take(pins);
}

ConnectionStatuses NavigationModel::connections() const
{
    ConnectionStatuses all;
    for (const auto &node : group(Connections).children) {
        if (node->kind == Kind::Connection)
            all.push_back(node->status);
    }
    return all;
}

NavigationModel::Node *NavigationModel::connectionNode(const QString &accountId) const
{
    for (const auto &node : group(Connections).children) {
        if (node->spec.account == accountId)
            return node.get();
    }
    return nullptr;
}

std::optional<int> NavigationModel::slotsOf(const Node &connection) const
{
    // Only Model Studio documents a limit, and only a whole list says how much of it is used.
    const int limit = connection.status.account.jobSlots;
    if (connection.status.account.provider != u"dashscope" || limit == 0 || !connection.status.state.asOf.isValid())
        return {};
    const int used = m_tally.slotsOf(connection.spec.account);
    // An account that holds more than the documented limit has another one, which nobody has told yet.
    return used <= limit || limit != DocumentedJobSlots ? std::optional(used) : std::nullopt;
}

QModelIndex NavigationModel::indexOf(const JobFilterSpec &spec) const
{
    std::vector<const Node *> open{m_root.get()};
    while (!open.empty()) {
        const Node *node = open.back();
        open.pop_back();
        if (node->kind != Kind::Group && node->kind != Kind::Hint && node->spec == spec)
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
    case Qt::ToolTipRole: return node.tooltip(m_now);
    case Qt::AccessibleTextRole: return node.sentence(m_now);
    case KindRole: return int(node.kind);
    case SpecRole: return QVariant::fromValue(node.spec);
    case CountRole: return node.count;
    case CountTextRole: return node.countText(m_now);
    // A connection that is called like its service says so once.
    case NoteRole: return node.status.service == node.status.account.name ? QString() : node.status.service;
    case HealthRole: return int(text::healthMark(node.status, m_now));
    default: return {};
    }
}

Qt::ItemFlags NavigationModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    // Not even enabled: neither arrows nor typing end on what cannot be chosen.
    const Kind kind = nodeAt(index)->kind;
    return kind == Kind::Group || kind == Kind::Hint ? Qt::NoItemFlags : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
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
        for (const JobKey &key : *keys)
            recount(key);
    }
    for (const JobKey &key : changes.removed)
        m_tally.remove(key);
    syncFiles();
    syncModels();
    pushCounts(*m_root);
}

void NavigationModel::recount(const JobKey &key)
{
    if (const Job *job = m_store->find(key))
        m_tally.set(*job, m_notes && m_notes->isPinned(key));
}

void NavigationModel::pushCounts(Node &node)
{
    for (const auto &child : node.children)
        pushCounts(*child);
    if (node.kind == Kind::Connection)
        node.status.slotsUsed = slotsOf(node);
    const int count = countOf(node);
    if (count == node.count)
        return;
    node.count = count;
    const QModelIndex changed = indexFor(node);
    Q_EMIT dataChanged(changed, changed, {CountRole, CountTextRole, Qt::AccessibleTextRole});
}

int NavigationModel::countOf(const Node &node) const
{
    switch (node.kind) {
    case Kind::Group:
    case Kind::Hint: return 0;
    case Kind::Connection:
    case Kind::Files: return m_tally.ofAccount(node.spec.account);
    case Kind::View: return m_tally.ofView(node.spec.view);
    case Kind::Saved: return node.count;
    case Kind::Model: return m_tally.ofModel(node.spec.model);
    case Kind::Family:
        return std::accumulate(node.children.begin(), node.children.end(), 0,
                               [](int sum, const auto &child) { return sum + child->count; });
    }
    Q_UNREACHABLE();
}
