// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>
#include <QObject>
#include <functional>

class QWidget;

/// Keeps the font of a widget derived from its parent's while that changes. A widget with a font of its own hears nothing
/// of a new system font; its parent does. Belongs to the widget.
class FontFollower : public QObject
{
    Q_OBJECT

public:
    /// `derive`: the widget's font beside text in the given one. Applied at once.
    FontFollower(QWidget *widget, std::function<QFont(const QFont &)> derive);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void watchParent();
    void renew();

    QWidget *m_widget;
    const std::function<QFont(const QFont &)> m_derive;
};
