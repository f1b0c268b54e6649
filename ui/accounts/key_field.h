// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>

class QToolButton;

/// The field a key is typed or pasted into. It hides its text; the eye in it shows the text while it is pressed. Blanks and
/// quotes around a pasted key fall off. Nothing is undone in it: what was there before is not to be seen again.
class KeyField : public QLineEdit
{
    Q_OBJECT

public:
    explicit KeyField(QWidget *parent = nullptr);

    /// Uses this key, which comes from an environment variable, until another is typed. It stands in no text: the eye does not
    /// show it.
    void borrow(const QByteArray &key, const QString &variable);
    void giveBack();
    /// Empty while nothing but blanks was typed into a field that is not verbatim, and none is borrowed.
    QByteArray key() const;
    /// Forgets the key, and what undo knows of it.
    void wipe();
    /// For passwords and the like, in which blanks count: nothing falls off.
    void setVerbatim() { m_isVerbatim = true; }
    /// What is no secret is shown, and has no eye.
    void setSecret(bool isSecret);
    bool isSecret() const { return m_isSecret; }
    QToolButton *eye() const { return m_eye; }

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void uncover();
    void cover();
    void placeEye();
    void renewIcon();

    QToolButton *m_eye;
    bool m_isSecret = true;
    bool m_isVerbatim = false;
    QByteArray m_borrowed;
};
