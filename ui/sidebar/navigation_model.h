// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connection_status.h"
#include "sidebar/job_tally.h"
#include "values/job_changes.h"

#include <QAbstractItemModel>
#include <QDateTime>
#include <memory>
#include <vector>

class JobNotes;
class JobStore;

/// The tree of the sidebar: connections (and below them the local files, while there are some), views, and models by family, with how many jobs each has. Main thread.
///
/// Never resets: counts are dataChanged, models come and go by insert, move and remove, so that a selection stays.
class NavigationModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum class Kind { Group, Connection, Files, View, Saved, Family, Model, Hint };
    enum GroupRow { Connections, Views, Models }; ///< rows of the groups
    enum Role {
        KindRole = Qt::UserRole, ///< Kind as int
        SpecRole,                ///< JobFilterSpec of what the row chooses
        CountRole,               ///< int
        CountTextRole,           ///< `38`; the seconds left while a connection is throttled
        NoteRole,                ///< a connection's service
        HealthRole,              ///< HealthMark as int, of a connection
    };

    /// A view that a person saved. Its count is whoever's who filters: a search looks at more than this model knows.
    struct SavedView
    {
        JobFilterSpec spec; ///< `saved` says which one it is
        QString name;
        QString words; ///< what it is made of, for its tooltip and screen readers
        int count = 0;
    };

    /// `store` must outlive the model.
    explicit NavigationModel(const JobStore *store, QObject *parent = nullptr);
    ~NavigationModel() override;

    /// `service` is the provider's name for people.
    void addAccount(const Account &account, const QString &service);
    /// A known account was edited; nothing happens with one that is not.
    void setAccount(const Account &account);
    void removeAccount(const QString &accountId);
    void setState(const AccountState &state);
    /// Whether there is a key for the account in this run; true unless said otherwise.
    /// `keychain`: why it is not.
    void setAsked(const QString &accountId, bool isAsked, KeychainAnswer keychain = KeychainAnswer::NoEntry);
    /// The program's clock, in the zone that is shown: counts the seconds of a pause down. Meant for every second.
    void setNow(const QDateTime &now);
    /// Where pins are kept; must outlive the model. With nullptr, as at first, nothing is pinned.
    void setNotes(const JobNotes *notes);
    /// All of them, in their order: rows that are kept keep their place.
    void setSavedViews(const std::vector<SavedView> &views);

    /// What is known of all connections, in the order of their rows.
    ConnectionStatuses connections() const;
    int modelCount() const { return m_tally.modelCount(); }

    /// The row that chooses `spec`; invalid when there is none.
    QModelIndex indexOf(const JobFilterSpec &spec) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Node;
    Node *nodeAt(const QModelIndex &index) const;
    QModelIndex indexFor(const Node &node) const;
    Node *insert(Node &parent, int row, std::unique_ptr<Node> node);
    void remove(Node &node);
    void move(Node &node, Node &target, int row);
    void update(Node &node, const SavedView &view);
    void take(const JobChanges &changes);
    void syncModels();
    void addModel(const QString &model);
    void dropModel(Node &node);
    void syncHint();
    void syncFiles();
    void recount(const JobKey &key);
    void pushCounts(Node &node);
    Node *connectionNode(const QString &accountId) const;
    std::optional<int> slotsOf(const Node &connection) const;
    int countOf(const Node &node) const;
    Node &group(int row) const;

    const JobStore *m_store;
    const JobNotes *m_notes = nullptr;
    QDateTime m_now;
    JobTally m_tally;
    std::unique_ptr<Node> m_root;
};
