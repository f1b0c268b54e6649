// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/line_facts.h"

#include <QAbstractListModel>
#include <QListView>
#include <QPointer>

class LogSource;

/// The last lines of a log that are here, with their real numbers.
class LastLinesModel : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr int Most = 12;

    enum Role { LineRole = Qt::UserRole, BytesRole, KindRole };

    using QAbstractListModel::QAbstractListModel;

    void read(LogSource *source);
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Line
    {
        qint64 number = 0;
        QByteArray bytes;
        LineKind kind = LineKind::Plain;

        bool operator==(const Line &) const = default;
    };
    std::vector<Line> m_lines;
};

/// Shows them as the log does. As high as its lines; Enter or a double click asks for a line in the log itself, Ctrl+C
/// copies the chosen ones as received.
class LastLines : public QListView
{
    Q_OBJECT

public:
    explicit LastLines(QWidget *parent = nullptr);

    /// Not owned; may be deleted at any time. Null shows nothing.
    void setSource(LogSource *source);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {160, sizeHint().height()}; }

Q_SIGNALS:
    void lineWanted(qint64 line);
    void countChanged(int shown, qint64 all);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void readAgain();
    void copyChosen();

    LastLinesModel *m_model;
    QPointer<LogSource> m_source;
};
