// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QKeySequence>
#include <array>
#include <vector>

class QLabel;
class QLineEdit;
class QTableWidget;

/// One line of the list of shortcuts.
struct ShortcutEntry
{
    QString group;  ///< `Log`
    QString action; ///< `Search the log`
    QList<QKeySequence> keys;
};

/// The shortcuts, by group, in two columns; typing narrows them down. Esc closes. Screen readers find two tables.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    /// Groups stand in the order in which they first occur.
    ShortcutsDialog(std::vector<ShortcutEntry> entries, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    QTableWidget *makeTable();
    /// Shows the entries whose group, action or keys contain `words`.
    void filter(const QString &words);
    void addGroup(QTableWidget *table, const std::vector<const ShortcutEntry *> &group);
    void fitRows();

    const std::vector<ShortcutEntry> m_entries;
    QLineEdit *m_search;
    QLabel *m_nothing;
    std::array<QTableWidget *, 2> m_tables;
};
