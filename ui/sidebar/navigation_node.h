// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sidebar/navigation_model.h"

/// A row of the sidebar's tree. Private to NavigationModel, which owns all of them and is the only one to move them.
struct NavigationModel::Node
{
    Kind kind = Kind::Group;
    QString name;            ///< of a group, or of a saved view
    QString words;           ///< what a saved view is made of
    JobFilterSpec spec;      ///< what it chooses
    ConnectionStatus status; ///< of a connection
    int count = 0;
    Node *parent = nullptr;
    std::vector<std::unique_ptr<Node>> children;

    int row() const; ///< among its parent's children
    QString family() const;
    QString label() const;
    QString countText(const QDateTime &now) const;
    QString tooltip(const QDateTime &now) const;
    QString sentence(const QDateTime &now) const; ///< for screen readers
};
