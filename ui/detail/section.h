// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;
class RoleLabel;

/// A titled part of a panel: a title of 36 px, then its content. A line stands above it when something is above.
class Section : public QWidget
{
    Q_OBJECT

public:
    enum class Edge { None, LineAbove };
    Section(const QString &title, Edge edge, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// Behind the title, at the end of its row; the icon of a plain button ends where the content does.
    void addToTitle(QWidget *widget);
    void add(QWidget *widget);
    /// A sentence in small type below the content.
    void setRemark(const QString &remark);

private:
    RoleLabel *m_title;
    QHBoxLayout *m_titleRow;
    QVBoxLayout *m_column;
    RoleLabel *m_remark;
};
