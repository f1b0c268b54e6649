// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "banner.h"

#include <QWidget>

class MessageLabel;
class QHBoxLayout;
class QPushButton;
class QToolButton;

/// One message of the stack, 40 px: icon, bold lead, sentence, a button, a cross. Words that do not fit are elided; the
/// tooltip has all of them.
class BannerRow : public QWidget
{
    Q_OBJECT

public:
    explicit BannerRow(QWidget *parent = nullptr);

    void say(const Banner &banner);
    /// `words` of a quiet button before the row's own: how many more messages there are. Empty for none.
    void setMore(const QString &words);
    /// A person points at it or stands in it: it may not go away by itself now.
    bool isBeingRead() const;

Q_SIGNALS:
    void pressed();
    void closed();
    void moreWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void addButtons(QHBoxLayout *layout);
    void renewLooks();

    Banner m_banner;
    MessageLabel *m_words;
    QPushButton *m_more;
    QPushButton *m_button;
    QToolButton *m_close;
};
