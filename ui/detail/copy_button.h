// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QToolButton>

/// Tells assistive technology that something was copied: says `Copied` as the description of `widget` and raises an alert.
void announceCopied(QWidget *widget);

/// Puts a text onto the clipboard. Its icon is a tick for 1.5 s afterwards.
class CopyButton : public QToolButton
{
    Q_OBJECT

public:
    /// `name` says what is copied: `Copy job ID`.
    explicit CopyButton(const QString &name, QWidget *parent = nullptr);

    /// What the button copies; nothing to copy hides it.
    void setCopied(const QString &text);
    const QString &copied() const { return m_text; }

public Q_SLOTS:
    void copy();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showIcon();

    QString m_text;
    QTimer m_done; ///< runs while the tick is shown
};
